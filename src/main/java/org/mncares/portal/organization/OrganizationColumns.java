package org.mncares.portal.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.bulk.BulkColumn;
import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.CellForm;
import org.mncares.portal.core.CareSystemId;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tables of care systems and of clinics have in common.
 */
final class OrganizationColumns {

	static final BulkColumn CARE_SYSTEM_CODE = BulkColumn.key("code", "Code", CellForm.code(20))
		.means("The care system's code; it never changes")
		.example("EXAMPLE")
		.also("care_system", "care_system_code", "system_code", "care_system_id", "id");

	static final BulkColumn CARE_SYSTEM_NAME = BulkColumn.required("name", "Name", CellForm.text(200))
		.means("The care system's name")
		.example("Example Health")
		.also("care_system_name", "system_name", "organization");

	static final List<BulkColumn> ADDRESS = List.of(
			BulkColumn.optional("address", "Address", CellForm.text(200))
				.means("Street and number")
				.example("1 Example Street")
				.also("street", "street_address", "address_1", "address_line_1"),
			BulkColumn.required("city", "City", CellForm.text(100))
				.means("The town")
				.example("Saint Paul")
				.also("town"),
			BulkColumn.required("state", "State", CellForm.state()).means("The state").example("MN").also("state_code"),
			BulkColumn.required("zip", "ZIP", CellForm.zip())
				.means("The ZIP code, which decides whether the place is urban or rural")
				.example("55113")
				.also("zip_code", "postal_code", "zip_5"));

	private OrganizationColumns() {
	}

	/** A row as texts, blank where there is nothing. */
	static List<String> texts(ResultSet row, int count) throws SQLException {
		List<String> texts = new ArrayList<>(count);
		for (int i = 1; i <= count; i++) {
			String text = row.getString(i);
			texts.add((text != null) ? text : "");
		}
		return texts;
	}

	/** All care systems by their codes. */
	static Map<String, CareSystemId> careSystems(JdbcClient jdbc) {
		Map<String, CareSystemId> ids = new HashMap<>();
		jdbc.sql("select code, id from care_system")
			.query((row, number) -> ids.put(row.getString(1), new CareSystemId(row.getLong(2))))
			.list();
		return ids;
	}

	/** The care systems that were merged into another, each with the code of that. */
	static Map<String, String> merged(JdbcClient jdbc) {
		Map<String, String> merged = new HashMap<>();
		jdbc.sql("select s.code, o.code from care_system s join care_system o on o.id = s.merged_into")
			.query((row, number) -> merged.put(row.getString(1), row.getString(2)))
			.list();
		return merged;
	}

	static JdbcClient.StatementSpec described(JdbcClient.StatementSpec statement, List<BulkRow> rows) {
		return statement.param("codes", BulkRow.column(rows, "code"))
			.param("names", BulkRow.column(rows, "name"))
			.param("addresses", BulkRow.column(rows, "address"))
			.param("cities", BulkRow.column(rows, "city"))
			.param("states", BulkRow.column(rows, "state"))
			.param("zips", BulkRow.column(rows, "zip"));
	}

	/** Nothing is half done: each row must have been written. */
	static void requireAll(List<BulkRow> rows, int written) {
		if (written != rows.size()) {
			throw new ConcurrencyFailureException("Not every row was written");
		}
	}

}
