package org.mncares.portal.intake.remind;

import java.time.LocalDate;
import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;

/**
 * Care systems were reminded that a submission period ends.
 *
 * @param cohort the cohort's code
 * @param lastDay the last day of its submission period
 * @param number which reminder for that day
 * @param people how many people got it
 */
record RemindersSent(String cohort, LocalDate lastDay, int number, long people) implements AuditedEvent {

	@Override
	public String action() {
		return "reminders.sent";
	}

	@Override
	public String subject() {
		return "cohort/" + this.cohort;
	}

	@Override
	public Map<String, String> details() {
		return Map.of("last-day", this.lastDay.toString(), "number", Integer.toString(this.number), "people",
				Long.toString(this.people));
	}

}
