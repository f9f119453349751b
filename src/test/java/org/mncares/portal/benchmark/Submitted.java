package org.mncares.portal.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Submits a checked list as the owner of the tables: its rows in error are left out, and
 * each clinic has its answer.
 */
final class Submitted {

	private static final List<String> STATEMENTS = List.of("""
			insert into patient_list_left_out (list_id, care_system_id, row_number, reason, left_out_by, left_out_name,
			       left_out_at)
			select list_id, care_system_id, row_number, 'Benchmark', 0, 'benchmark', now() from checked_row
			 where list_id = ? and coalesce(list_outcome, outcome) = 'ERROR'""", """
			update patient_list_clinic k set answer = 'PATIENTS', eligible = c.rows
			  from (select list_id, clinic_id, count(*) as rows from checked_row
			         where list_id = ? and coalesce(list_outcome, outcome) = 'ELIGIBLE' group by list_id, clinic_id) c
			 where k.list_id = c.list_id and k.clinic_id = c.clinic_id""",
			"update patient_list_clinic set answer = 'NIL' where answer is null and list_id = ?", """
					update patient_list set status = 'SUBMITTED', submitted_at = now(), rows_left_out = rows_in_error,
					       rows_in_error = 0, cells_to_correct = 0
					 where id = ?""");

	private Submitted() {
	}

	static void submit(Connection owner, long list) throws SQLException {
		for (String sql : STATEMENTS) {
			try (PreparedStatement statement = owner.prepareStatement(sql)) {
				statement.setLong(1, list);
				statement.executeUpdate();
			}
		}
	}

}
