package org.mncares.portal.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.TestDatabase;

/**
 * Looks behind the portal's back, as the owner of the tables.
 */
final class Owner {

	private final TestDatabase database;

	Owner(TestDatabase database) {
		this.database = database;
	}

	void run(String sql) {
		try (Connection connection = this.database.connect(TestDatabase.OWNER);
				var statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<String> texts(String sql) {
		try (Connection connection = this.database.connect(TestDatabase.OWNER);
				var rows = connection.createStatement().executeQuery(sql)) {
			List<String> texts = new ArrayList<>();
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
			return texts;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
