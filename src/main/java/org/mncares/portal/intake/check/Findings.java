package org.mncares.portal.intake.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.rule.Finding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes findings that do not come with the rows: those about the file as a whole.
 */
@Component
class Findings {

	private final JdbcClient jdbc;

	Findings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void clear(PatientListId list) {
		this.jdbc.sql("delete from patient_list_finding where list_id = ?").param(list.value()).update();
	}

	void add(PatientListId list, @Nullable Long row, List<Finding> findings) {
		for (Finding finding : findings) {
			this.jdbc.sql("""
					insert into patient_list_finding (list_id, row_number, code, severity, column_key, value, hint)
					values (:list, :row, :code, :severity, :column, :value, :hint)""")
				.param("list", list.value())
				.param("row", row)
				.param("code", finding.rule().code())
				.param("severity", finding.severity().name())
				.param("column", (finding.column() != null) ? finding.column().key() : null)
				.param("value", finding.value())
				.param("hint", finding.hint())
				.update();
		}
	}

}
