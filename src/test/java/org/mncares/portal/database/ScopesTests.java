package org.mncares.portal.database;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.CareSystemId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * The scope in hand is what a transaction is bound to, and nothing else.
 */
@PortalTest
class ScopesTests {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void withoutScopeNothingIsBound() {
		assertThat(boundScope()).isEqualTo("null null");
	}

	@Test
	void bindsOneCareSystem() {
		assertThat(Scopes.call(Scope.of(new CareSystemId(7)), this::boundScope)).isEqualTo("care-system 7");
	}

	@Test
	void leavesNothingBehindOnTheConnection() {
		for (int i = 0; i < 20; i++) {
			Scopes.run(Scope.of(new CareSystemId(7)), this::boundScope);
		}
		assertThat(boundScope()).isEqualTo("null null");
	}

	@Test
	void refusesAChangeWithinATransaction() {
		Scopes.run(Scope.STUDY,
				() -> this.transaction.executeWithoutResult((status) -> assertThatIllegalStateException()
					.isThrownBy(() -> Scopes.run(Scope.ADMINISTRATION, this::boundScope))));
	}

	private String boundScope() {
		return this.transaction.execute((status) -> this.jdbc
			.sql("select coalesce(portal_scope(), 'null') || ' ' || coalesce(portal_care_system()::text, 'null')")
			.query(String.class)
			.single());
	}

}
