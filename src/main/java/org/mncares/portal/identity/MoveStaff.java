package org.mncares.portal.identity;

import java.util.List;

import org.mncares.portal.core.CareSystemId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the staff of a care system that was merged into another to that one; needs the
 * scope of administration.
 */
@Service
@Transactional(readOnly = true)
public class MoveStaff {

	private final AccountRepository accounts;

	private final OpenSessions sessions;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	MoveStaff(AccountRepository accounts, OpenSessions sessions, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.jdbc = jdbc;
		this.events = events;
	}

	/** How many accounts a care system has, disabled ones included. */
	public int count(CareSystemId careSystem) {
		return this.accounts.findByCareSystemIdOrderById(careSystem.value()).size();
	}

	/**
	 * Moves all accounts and ends their sessions, so that nobody goes on in the scope of
	 * the former care system. Who is still invited will join the new one.
	 * @return how many accounts
	 */
	@Transactional
	public int move(CareSystemId from, CareSystemId to) {
		// First, so that it waits for whoever takes up an invitation and then finds them.
		this.jdbc
			.sql("update invitation set care_system_id = ?, version = version + 1"
					+ " where care_system_id = ? and state = 'OPEN'")
			.params(to.value(), from.value())
			.update();
		List<Account> staff = this.accounts.findByCareSystemIdOrderById(from.value());
		staff.forEach((account) -> {
			Caller before = account.caller();
			account.moveTo(to);
			this.sessions.endAllOf(account.id());
			this.events.publishEvent(AccountEvent.moved(before, to));
		});
		return staff.size();
	}

}
