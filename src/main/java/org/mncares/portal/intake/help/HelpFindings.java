package org.mncares.portal.intake.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.ValueMask;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the findings of a list and masks their values at once; hints are not read, as
 * they may repeat a value. Within the caller's transaction and scope.
 */
@Component
class HelpFindings {

	/** How many rows of a group are named. */
	static final int FIRST = 50;

	private static final String FIRST_OF_EACH = """
			select code, column_key, row_number, value, cells from (
			       select f.code, f.column_key, f.row_number, f.value,
			              count(*) over (partition by f.code, f.column_key) as cells,
			              row_number() over (partition by f.code, f.column_key order by f.row_number nulls first, f.id) as place
			         from patient_list_finding f where f.list_id = :list) counted
			 where place <= :first order by code, column_key nulls first, place""";

	private final JdbcClient jdbc;

	HelpFindings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The groups by code and column. */
	List<HelpGroup> of(PatientListId list) {
		Map<String, HelpGroup> groups = new LinkedHashMap<>();
		this.jdbc.sql(FIRST_OF_EACH)
			.param("list", list.value())
			.param("first", FIRST)
			.query((row, number) -> add(groups, row))
			.list();
		return List.copyOf(groups.values());
	}

	private static HelpGroup add(Map<String, HelpGroup> groups, ResultSet row) throws SQLException {
		String code = row.getString("code");
		String key = row.getString("column_key");
		Column column = (key != null) ? Column.match(key).orElse(null) : null;
		long cells = row.getLong("cells");
		HelpGroup group = groups.computeIfAbsent(code + "." + key, (at) -> new HelpGroup(Rule.of(code).orElseThrow(),
				column, cells, new ArrayList<>(), new LinkedHashMap<>()));
		int rowNumber = row.getInt("row_number");
		if (rowNumber > 0) {
			group.rows().add(rowNumber);
		}
		String shape = shape(group.rule(), column, row.getString("value"));
		if (shape != null) {
			group.shapes().merge(shape, 1, Integer::sum);
		}
		return group;
	}

	/** The value of an unknown column is its name, which may be a patient's. */
	private static @Nullable String shape(Rule rule, @Nullable Column column, @Nullable String value) {
		if (value == null || value.isEmpty()) {
			return null;
		}
		return (rule == Rule.UNKNOWN_COLUMN) ? ValueMask.shape(value) : ValueMask.of(column, value);
	}

}
