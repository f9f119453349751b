package org.mncares.portal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Binds the scope in hand to each transaction as it begins. It never throws: an exception
 * here would leave the open transaction on the thread. Where nothing is bound, nothing is
 * seen.
 */
@Component
class BindScope implements TransactionExecutionListener {

	private static final Logger logger = LoggerFactory.getLogger(BindScope.class);

	private static final String BIND = "select set_config('portal.scope', ?, true), "
			+ "set_config('portal.care_system', ?, true)";

	private final DataSource dataSource;

	BindScope(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
		if (beginFailure == null) {
			Scopes.current().ifPresent(this::bind);
		}
	}

	private void bind(Scope scope) {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try (PreparedStatement statement = connection.prepareStatement(BIND)) {
			statement.setString(1, scope.name());
			statement.setString(2,
					(scope instanceof Scope.OneCareSystem own) ? Long.toString(own.careSystem().value()) : "");
			statement.execute();
		}
		catch (SQLException ex) {
			logger.warn("The scope could not be bound, so this transaction sees no rows (SQL state {})",
					ex.getSQLState());
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

}
