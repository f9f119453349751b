package org.mncares.portal.classification;

import org.mncares.portal.core.CareSystemId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction at a time decide a care system, and a published definition decide
 * alone; held until the transaction ends.
 */
@Component
class DecisionLock {

	private static final int CLASSIFICATION = 1_100;

	private final JdbcClient jdbc;

	DecisionLock(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void one(CareSystemId careSystem) {
		take("select pg_advisory_xact_lock_shared(" + CLASSIFICATION + ", 0)");
		take("select pg_advisory_xact_lock(" + CLASSIFICATION + ", " + Math.toIntExact(careSystem.value()) + ")");
	}

	void all() {
		take("select pg_advisory_xact_lock(" + CLASSIFICATION + ", 0)");
	}

	private void take(String sql) {
		this.jdbc.sql(sql).query((row) -> {
		});
	}

}
