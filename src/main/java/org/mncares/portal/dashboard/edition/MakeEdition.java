package org.mncares.portal.dashboard.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes editions, each in a transaction of its own that sees one state of the study.
 */
@Component
class MakeEdition {

	/** Of the lock that lets one reader at a time make the live edition. */
	private static final long LOCK = 0x6c697665L;

	private final JdbcClient jdbc;

	private final EditionRows rows;

	private final WriteEdition write;

	private final TransactionTemplate oneState;

	private final TransactionTemplate own;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	MakeEdition(JdbcClient jdbc, EditionRows rows, WriteEdition write, PlatformTransactionManager transactions,
			Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.write = write;
		this.clock = clock;
		this.events = events;
		this.own = new TransactionTemplate(transactions);
		this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.oneState = new TransactionTemplate(transactions, this.own);
		this.oneState.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/**
	 * Makes the live edition. The changes that its transaction sees are forgotten, and
	 * only those: one that commits meanwhile leaves its row, and the next reader makes
	 * the edition anew. One that somebody else made before this transaction began is
	 * taken as it is.
	 * @return its id; empty when somebody else is making it
	 * @throws ConcurrencyFailureException when somebody else has made it since this
	 * transaction began
	 */
	Optional<Long> live(LocalDate today) {
		return Optional.ofNullable(this.oneState.execute((status) -> lock() ? currentOrMade(today) : null));
	}

	/** Waits until nobody is making the live edition. */
	void awaitOther() {
		this.own.executeWithoutResult(
				(status) -> this.jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((row) -> {
				}));
	}

	/** Makes a data cut. */
	long cut(String name, @Nullable String note, String by, LocalDate today) {
		Long made = this.oneState.execute((status) -> {
			long id = this.write.write(new NewEdition(name, note, by, today, this.clock.instant()));
			this.events.publishEvent(new DataCutMade(id, name));
			return id;
		});
		return Objects.requireNonNull(made);
	}

	private long currentOrMade(LocalDate today) {
		return this.rows.current(today).map(EditionView::id).orElseGet(() -> makeLive(today));
	}

	private long makeLive(LocalDate today) {
		this.jdbc.sql("delete from edition_change").update();
		// Pages that are being read may still need one that was the newest a moment ago,
		// however old it is: what counts is for how long there has been a newer one.
		this.jdbc.sql("""
				delete from edition e
				 where e.kind = 'LIVE'
				   and exists (select from edition n
				                where n.kind = 'LIVE' and n.id > e.id
				                  and n.written_at < clock_timestamp() - interval '10 min')""").update();
		return this.write.write(new NewEdition(null, null, "the portal", today, this.clock.instant()));
	}

	private boolean lock() {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
			.param("lock", LOCK)
			.query(Boolean.class)
			.single();
	}

}
