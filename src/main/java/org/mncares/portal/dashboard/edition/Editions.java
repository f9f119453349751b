package org.mncares.portal.dashboard.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.web.NotFound;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the edition that a dashboard reads: a data cut, or the live one, which is made
 * anew when something has changed since it was made. What is given is never changed:
 * whoever reads it, by its id, reads one consistent state.
 */
@Service
public class Editions {

	private static final int ATTEMPTS = 50;

	private final EditionRows rows;

	private final MakeEdition make;

	private final Clock clock;

	Editions(EditionRows rows, MakeEdition make, Clock clock) {
		this.rows = rows;
		this.make = make;
		this.clock = clock;
	}

	/**
	 * The edition that an address asks for. Not to be called within a transaction: the
	 * live one is made in a transaction of its own, and a reader that held a connection
	 * while it waits for a second one could block all.
	 * @param cut a data cut's id; null for the live edition
	 * @throws NotFound when there is no such data cut
	 * @throws NoCohortYet when there is nothing to make a live edition of
	 */
	@Transactional(propagation = Propagation.NEVER)
	public EditionView shown(@Nullable Long cut) {
		return (cut != null) ? cut(cut) : live();
	}

	/**
	 * The same, with the parameter as it stands in the address; blank means live.
	 * @throws NotFound when it is no number, or there is no such data cut
	 */
	@Transactional(propagation = Propagation.NEVER)
	public EditionView asked(@Nullable String cut) {
		if (cut == null || cut.isBlank()) {
			return live();
		}
		try {
			return cut(Long.parseLong(cut.strip()));
		}
		catch (NumberFormatException ex) {
			throw new NotFound("data cut");
		}
	}

	/**
	 * A data cut.
	 * @throws NotFound when there is none with this id
	 */
	public EditionView cut(long id) {
		return this.rows.byId(id).filter(EditionView::isCut).orElseThrow(() -> new NotFound("data cut"));
	}

	/** All data cuts, the newest first. */
	public List<EditionView> cuts() {
		return this.rows.cuts();
	}

	/**
	 * Several readers may find it outdated at once: one makes it, the others wait for it.
	 */
	private EditionView live() {
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			Optional<EditionView> current = this.rows.current(today());
			if (current.isPresent()) {
				return current.get();
			}
			try {
				Optional<Long> made = this.make.live(today());
				if (made.isPresent()) {
					return this.rows.byId(made.get()).orElseThrow(() -> new IllegalStateException("Just made"));
				}
				this.make.awaitOther();
			}
			catch (NotFound ex) {
				throw new NoCohortYet(ex);
			}
			catch (ConcurrencyFailureException ex) {
				// Another reader has made it since this one's transaction began.
			}
		}
		throw new ConcurrencyFailureException("The live figures could not be made: they change all the time");
	}

	private LocalDate today() {
		return StudyTime.day(this.clock.instant());
	}

}
