package org.mncares.portal.demo;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes each step of loading once: the step and its mark stand or fall together, so a
 * load that was cut off goes on where it stopped and nothing is there half or twice.
 */
@Component
@ConditionalOnDemonstration
class DemoSteps {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	DemoSteps(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	boolean isDone(String step) {
		return this.jdbc.sql("select count(*) from demo_step where name = ?")
			.param(step)
			.query(Long.class)
			.single() > 0;
	}

	/** Whether loading has begun. */
	boolean any() {
		return this.jdbc.sql("select count(*) from demo_step").query(Long.class).single() > 0;
	}

	/** Takes a step, in the scope in hand, unless it is done. */
	void once(String step, Runnable work) {
		if (!isDone(step)) {
			this.transaction.executeWithoutResult((status) -> {
				work.run();
				mark(step, null);
			});
		}
	}

	/**
	 * Begins a list, unless that is done. The bytes are received in transactions of their
	 * own, so the work itself has to find a list that was begun and not marked.
	 */
	PatientListId list(String key, Supplier<PatientListId> work) {
		Optional<Long> known = this.jdbc.sql("select list_id from demo_step where name = ?")
			.param(key)
			.query(Long.class)
			.optional();
		return known.map(PatientListId::new).orElseGet(() -> {
			PatientListId list = work.get();
			mark(key, list);
			return list;
		});
	}

	private void mark(String step, @Nullable PatientListId list) {
		this.jdbc.sql("insert into demo_step (name, list_id) values (?, ?)")
			.param(step)
			.param((list != null) ? list.value() : null)
			.update();
	}

}
