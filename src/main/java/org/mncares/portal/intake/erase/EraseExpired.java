package org.mncares.portal.intake.erase;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.mncares.portal.cohort.EraseWithdrawn;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.IntakeSettings;
import org.mncares.portal.intake.PatientListEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases what identifies people once its time is over: of lists that are closed, of
 * accepted lists their originals and the rows that were not enrolled, of patients who are
 * not listed any more. Hashes, counts, row numbers and codes remain. Needs the scope of
 * administration.
 */
@Service
public class EraseExpired {

	private static final Logger logger = LoggerFactory.getLogger(EraseExpired.class);

	/** Also those of which, while they were accepted, a part was erased. */
	private static final String CLOSED = """
			select id, care_system_id from patient_list
			 where status in ('REPLACED', 'RETURNED', 'WITHDRAWN', 'ABANDONED', 'FAILED')
			   and closed_at < ? and file_name is not null
			   and (identifiers_erased_at is null or identifiers_erased_at < closed_at) order by id""";

	private static final String ACCEPTED = """
			select id, care_system_id from patient_list
			 where status = 'ACCEPTED' and reviewed_at < ? and file_name is not null
			   and (identifiers_erased_at is null or original_erased_at is null) order by id""";

	private final EraseList erase;

	private final EraseWithdrawn withdrawn;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final IntakeSettings settings;

	private final Clock clock;

	EraseExpired(EraseList erase, EraseWithdrawn withdrawn, JdbcClient jdbc, TransactionTemplate transaction,
			ApplicationEventPublisher events, IntakeSettings settings, Clock clock) {
		this.erase = erase;
		this.withdrawn = withdrawn;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.events = events;
		this.settings = settings;
		this.clock = clock;
	}

	/** Erases all that is due, each list in a transaction of its own. */
	public void erase() {
		Instant now = this.clock.instant();
		Instant due = now.minus(this.settings.keepFor());
		found(CLOSED, due).forEach((list) -> alone(list, () -> said(list, this.erase.all(list.id()))));
		found(ACCEPTED, due).forEach((list) -> alone(list, () -> said(list, this.erase.notEnrolled(list.id()))));
		objected();
		this.withdrawn.erase(due);
	}

	/** Erases who objected, in the lists of all care systems. */
	public void objected() {
		this.transaction.executeWithoutResult((status) -> this.erase.objected());
	}

	/** One that fails does not keep the others from being erased. */
	private void alone(Expired list, Runnable work) {
		try {
			this.transaction.executeWithoutResult((status) -> work.run());
		}
		catch (RuntimeException ex) {
			logger.warn("List {} could not be erased: {}", list.id(), ex.getClass().getName());
		}
	}

	private void said(Expired list, long rows) {
		this.events.publishEvent(new PatientListEvent("erased", list.id(), list.careSystem(),
				PatientListEvent.Outcome.DONE, Map.of("rows", Long.toString(rows))));
	}

	private List<Expired> found(String sql, Instant before) {
		return this.transaction.execute((status) -> this.jdbc.sql(sql)
			.param(Timestamp.from(before))
			.query((row, number) -> new Expired(new PatientListId(row.getLong(1)), new CareSystemId(row.getLong(2))))
			.list());
	}

	private record Expired(PatientListId id, CareSystemId careSystem) {
	}

}
