package org.mncares.portal.intake.mend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.overlay.KeptRows;
import org.mncares.portal.intake.overlay.ListCorrections;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Corrections;
import org.mncares.portal.table.RawRow;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the cells of a list's rows say now, with the corrections that stand; within the
 * caller's transaction and scope.
 */
@Component
class StandingRows {

	/**
	 * Of rows of which nothing but what was read is kept: what names the patient, and
	 * what rows may contradict.
	 */
	private static final String CHECKED = """
			select r.row_number, c.code as clinic_id, r.patient_number as patient_id, r.last_name, r.first_name,
			       r.date_of_birth::text as date_of_birth, r.sex, r.care_coordination_start::text as care_coordination_start
			  from checked_rows r left join clinic c on c.id = r.clinic_id
			 where r.list_id = :list and r.row_number = any(:rows)""";

	private static final List<Column> READ = List.of(Column.CLINIC_ID, Column.PATIENT_ID, Column.LAST_NAME,
			Column.FIRST_NAME, Column.DATE_OF_BIRTH, Column.SEX, Column.CARE_COORDINATION_START);

	private final JdbcClient jdbc;

	private final KeptRows kept;

	private final ListCorrections corrections;

	StandingRows(JdbcClient jdbc, KeptRows kept, ListCorrections corrections) {
		this.jdbc = jdbc;
		this.kept = kept;
		this.corrections = corrections;
	}

	/** Whether somebody left a row out. */
	boolean isLeftOut(PatientListId list, int row) {
		return this.jdbc.sql("select exists (select from patient_list_left_out where list_id = ? and row_number = ?)")
			.params(list.value(), row)
			.query(Boolean.class)
			.single();
	}

	/**
	 * What the cells of a row say; empty when the list has no such row.
	 * @param keys the columns of the file
	 */
	Optional<Map<Column, String>> of(PatientListId list, List<String> keys, int row) {
		return Optional.ofNullable(of(list, keys, new int[] { row }).get(row));
	}

	/** What the cells of some rows say, by their number. */
	Map<Integer, Map<Column, String>> of(PatientListId list, List<String> keys, int[] rows) {
		Map<Integer, Map<Column, String>> standing = new HashMap<>();
		this.jdbc.sql(CHECKED)
			.param("list", list.value())
			.param("rows", rows)
			.query((row, number) -> standing.put(row.getInt("row_number"), read(row)))
			.list();
		ColumnMapping mapping = ColumnMapping.ofKeys(keys);
		Corrections corrections = this.corrections.of(list);
		this.kept.of(list, rows).forEach((row) -> standing.put((int) row.number(), corrections.cells(row, mapping)));
		return standing;
	}

	/** The rows in which a cell of a column says something, ascending. */
	int[] rowsThatSay(PatientListId list, Corrections corrections, ColumnMapping mapping, Column column, String text) {
		return rows(list, (row) -> corrections.cell(row, mapping, column).equals(text));
	}

	/**
	 * The rows in which a cell of a column says something else with other corrections,
	 * ascending.
	 */
	int[] rowsThatDiffer(PatientListId list, Corrections before, Corrections after, ColumnMapping mapping,
			Column column) {
		return rows(list, (row) -> !before.cell(row, mapping, column).equals(after.cell(row, mapping, column)));
	}

	private int[] rows(PatientListId list, Predicate<RawRow> wanted) {
		IntStream.Builder rows = IntStream.builder();
		this.kept.each(list, (row) -> {
			if (wanted.test(row)) {
				rows.add((int) row.number());
			}
		});
		return rows.build().toArray();
	}

	private static Map<Column, String> read(ResultSet row) throws SQLException {
		Map<Column, String> cells = new EnumMap<>(Column.class);
		for (Column column : READ) {
			String text = row.getString(column.key());
			cells.put(column, (text != null) ? text : "");
		}
		return cells;
	}

}
