package org.mncares.portal.intake.check;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where a check says how far it is, beside its own long transaction, and where the page
 * reads it.
 */
@Component
public class ProgressBoard {

	private static final String WRITE = """
			insert into patient_list_progress (list_id, attempt, stage, rows, bytes, started_at, updated_at)
			values (:list, :attempt, :stage, :rows, :bytes, :now, :now)
			on conflict (list_id) do update set attempt = excluded.attempt, stage = excluded.stage, rows = excluded.rows,
			    bytes = excluded.bytes, updated_at = excluded.updated_at,
			    started_at = case when patient_list_progress.attempt = excluded.attempt
			                      then patient_list_progress.started_at else excluded.started_at end""";

	private static final String READ = """
			select stage, rows, bytes, started_at, updated_at from patient_list_progress where list_id = :list""";

	private final JdbcClient jdbc;

	private final TransactionTemplate own;

	private final Clock clock;

	ProgressBoard(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
		this.jdbc = jdbc;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/** Says how far a check is. */
	void write(long list, int attempt, String stage, long rows, long bytes) {
		this.own.executeWithoutResult((status) -> this.jdbc.sql(WRITE)
			.param("list", list)
			.param("attempt", attempt)
			.param("stage", stage)
			.param("rows", rows)
			.param("bytes", bytes)
			.param("now", Timestamp.from(this.clock.instant()))
			.update());
	}

	/**
	 * How far the check of a list is; empty when it has not begun. Within a transaction.
	 */
	public Optional<Progress> read(long list) {
		return this.jdbc.sql(READ)
			.param("list", list)
			.query((row, number) -> new Progress(row.getString(1), row.getLong(2), row.getLong(3),
					row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant()))
			.optional();
	}

}
