package org.mncares.portal.intake.memory;

import java.util.List;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the caller's care system said about the columns of its files, to look at and to
 * take back.
 */
@Service
@Transactional(readOnly = true)
public class RememberedColumns {

	private final ColumnMemory memory;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	RememberedColumns(ColumnMemory memory, CurrentCaller caller, ApplicationEventPublisher events) {
		this.memory = memory;
		this.caller = caller;
		this.events = events;
	}

	/** All of them, those that are read first. */
	public List<RememberedColumn> all() {
		return this.memory.all(this.caller.get().ownCareSystem());
	}

	/**
	 * Forgets one; checks that run or ended stay as they are.
	 * @throws NotFound when the care system remembers none by this number
	 */
	@Transactional
	public void forget(long id) {
		CareSystemId careSystem = this.caller.get().ownCareSystem();
		RememberedColumn forgotten = this.memory.forget(careSystem, id)
			.orElseThrow(() -> new NotFound("remembered column"));
		this.events.publishEvent(new ColumnForgotten(careSystem, forgotten));
	}

}
