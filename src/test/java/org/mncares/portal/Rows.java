package org.mncares.portal;

import java.util.List;

import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks into the tables of a test's portal, and changes them, by statements in a scope,
 * each in a transaction of its own. Parameters stand in the order of their marks.
 */
public final class Rows {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	Rows(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/** The texts that the administration sees. */
	public List<String> texts(String sql, Object... parameters) {
		return list(Scope.ADMINISTRATION, String.class, sql, parameters);
	}

	/** The one text that the administration sees. */
	public String text(String sql, Object... parameters) {
		return one(Scope.ADMINISTRATION, String.class, sql, parameters);
	}

	public <T> List<T> list(Scope scope, Class<T> type, String sql, Object... parameters) {
		return Scopes.call(scope,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).params(parameters).query(type).list()));
	}

	public <T> T one(Scope scope, Class<T> type, String sql, Object... parameters) {
		return Scopes.call(scope,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).params(parameters).query(type).single()));
	}

	/** How many rows it changed. */
	public int update(Scope scope, String sql, Object... parameters) {
		return Scopes.call(scope,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).params(parameters).update()));
	}

}
