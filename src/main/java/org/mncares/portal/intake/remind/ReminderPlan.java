package org.mncares.portal.intake.remind;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortView;

/**
 * Who gets a reminder, and who has it already.
 *
 * @param cohort the cohort whose submission period ends
 * @param today the day for which this is true
 * @param number which reminder for this last day, from 1
 * @param latest the number of the latest that was sent, 0 when none was
 * @param systems the care systems that have not answered for all of their clinics
 * @param fingerprint the same only for the same people and the same sentences
 */
public record ReminderPlan(CohortView cohort, LocalDate today, int number, int latest, List<ReminderSystem> systems,
		String fingerprint) {

	/** How many people get it. */
	public long people() {
		return this.systems.stream().flatMap((system) -> system.people().stream()).filter(Person::getsIt).count();
	}

	/** How many care systems they are of. */
	public long careSystems() {
		return this.systems.stream().filter((system) -> system.people().stream().anyMatch(Person::getsIt)).count();
	}

	/** The last day of the submission period. */
	public LocalDate lastDay() {
		return this.cohort.submission().lastDay();
	}

	/** Why no reminder can be sent today; null when one can. */
	public @Nullable String obstacle() {
		if (this.cohort.freeze() != null) {
			return this.cohort.name() + " is frozen, so no patient list is taken in and nobody is reminded.";
		}
		return this.cohort.submission().isOpen(this.today) ? null
				: "Lists are not taken in today, so nobody is reminded.";
	}

	/**
	 * A care system and its people.
	 *
	 * @param missing what is missing
	 * @param people those who can sign in
	 */
	public record ReminderSystem(MissingAnswer missing, List<Person> people) {
	}

	/**
	 * Somebody who may be reminded.
	 *
	 * @param name their name
	 * @param email where the reminder goes
	 * @param hasIt when this reminder was made for them, null when it was not
	 * @param reachable whether the address can be used
	 */
	public record Person(String name, String email, @Nullable Instant hasIt, boolean reachable) {

		/** Whether they get it when it is sent now. */
		public boolean getsIt() {
			return this.reachable && this.hasIt == null;
		}

	}

}
