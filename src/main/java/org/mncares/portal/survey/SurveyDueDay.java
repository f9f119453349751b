package org.mncares.portal.survey;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which day the study asks for answers to the survey. Later answers are taken all the
 * same.
 */
@Service
@Transactional(readOnly = true)
public class SurveyDueDay {

	private final JdbcClient jdbc;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SurveyDueDay(JdbcClient jdbc, CurrentCaller caller, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/** The day, if one is set. */
	public Optional<LocalDate> get() {
		return this.jdbc.sql("select due_on from survey_due_day order by id desc limit 1")
			.query((row, at) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.optional()
			.flatMap((day) -> day);
	}

	/**
	 * Sets the day, or takes it away; for administrators.
	 * @param day the last day on which answers are on time, null for none
	 */
	@Transactional
	public void set(@Nullable LocalDate day) {
		Caller by = this.caller.get();
		by.require(Role.ADMIN);
		Changes changes = new Changes().add("due-day", get().orElse(null), day);
		if (changes.none()) {
			return;
		}
		this.jdbc.sql("insert into survey_due_day (due_on, set_by, set_at) values (:day, :by, :at)")
			.param("day", day)
			.param("by", by.name())
			.param("at", Timestamp.from(this.clock.instant()))
			.update();
		this.events.publishEvent(new SurveyEvent("due-day-set", "survey-due-day", null, changes.details()));
	}

}
