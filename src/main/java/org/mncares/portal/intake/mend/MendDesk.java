package org.mncares.portal.intake.mend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.FoundTable;
import org.mncares.portal.intake.overlay.KeptCorrection;
import org.mncares.portal.intake.overlay.ListCorrections;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What pages read of the rows in which something is to be corrected, of lists that the
 * scope in hand may see.
 */
@Service
@Transactional(readOnly = true)
public class MendDesk {

	/** How many rows a page shows. */
	public static final int PAGE_SIZE = 20;

	private static final int MOST_REPEATED = 8;

	private static final String OPEN = """
			 from patient_list_finding f
			where f.list_id = :list and f.row_number is not null
			  and ((:code = '' and f.severity = :severity)
			       or (f.code = :code and f.column_key is not distinct from :column))
			  and not exists (select from patient_list_left_out o
			                   where o.list_id = :list and o.row_number = f.row_number)""";

	private static final String FINDINGS = """
			select row_number, code, column_key, hint from patient_list_finding
			 where list_id = :list and row_number = any(:rows) and severity in ('ERROR', 'WARNING', 'REFUSAL')
			 order by row_number, id""";

	private static final String REPEATED = "select f.code, f.column_key, coalesce(f.value, '') as text, count(*) as cells,"
			+ " min(f.hint) as hint" + OPEN + """
					 and f.column_key is not null and length(coalesce(f.value, '')) < 100
					group by f.code, f.column_key, coalesce(f.value, '') having count(*) > 1
					order by count(*) desc, f.column_key, text limit 200""";

	private final JdbcClient jdbc;

	private final StandingRows standing;

	private final ListCorrections corrections;

	MendDesk(JdbcClient jdbc, StandingRows standing, ListCorrections corrections) {
		this.jdbc = jdbc;
		this.standing = standing;
		this.corrections = corrections;
	}

	/** In how many rows something is to be corrected. */
	public long count(PatientListId list, MendFilter filter) {
		return statement("select count(distinct f.row_number)" + OPEN, list, filter).query(Long.class).single();
	}

	/** Some of these rows, by number. */
	public List<RowToMend> rows(PatientListId list, FoundTable table, MendFilter filter, long offset) {
		int[] rows = statement("select f.row_number" + OPEN
				+ " group by f.row_number order by f.row_number limit :limit offset :offset", list, filter)
			.param("limit", PAGE_SIZE)
			.param("offset", offset)
			.query(Integer.class)
			.list()
			.stream()
			.mapToInt(Integer::intValue)
			.toArray();
		return rows(list, table, rows);
	}

	/** One row, whether something is wrong with it or not any more. */
	public Optional<RowToMend> row(PatientListId list, FoundTable table, int row) {
		return rows(list, table, new int[] { row }).stream().findFirst();
	}

	/** Wrong values that stand in several cells, the most frequent first. */
	public List<RepeatedValue> repeated(PatientListId list, MendFilter filter) {
		return statement(REPEATED, list, filter).query((row, number) -> repeated(row))
			.list()
			.stream()
			.filter((value) -> Offered.atOnce(value.rule(), value.column(), value.text()))
			.limit(MOST_REPEATED)
			.toList();
	}

	/** How many corrections were made, also those that were taken back. */
	public long made(PatientListId list) {
		return this.corrections.made(list);
	}

	/** The corrections of one row that stand, the newest first. */
	public List<KeptCorrection> made(PatientListId list, int row) {
		return this.corrections.ofRow(list, row);
	}

	/** In how many cells corrections stand. */
	public long corrected(PatientListId list) {
		return this.corrections.count(list);
	}

	/** The corrections, the newest first. */
	public List<KeptCorrection> history(PatientListId list, long offset, int limit) {
		return this.corrections.newest(list, offset, limit);
	}

	private List<RowToMend> rows(PatientListId list, FoundTable table, int[] rows) {
		Map<Integer, List<Found>> found = new LinkedHashMap<>();
		this.jdbc.sql(FINDINGS).param("list", list.value()).param("rows", rows).query((row, number) -> {
			found.computeIfAbsent(row.getInt("row_number"), (key) -> new ArrayList<>()).add(found(row));
			return number;
		}).list();
		return this.standing.of(list, table.keys(), rows)
			.entrySet()
			.stream()
			.map((entry) -> row(entry.getKey(), entry.getValue(), found.getOrDefault(entry.getKey(), List.of()), table))
			.sorted(Comparator.comparingInt(RowToMend::row))
			.toList();
	}

	private static RowToMend row(int row, Map<Column, String> cells, List<Found> findings, FoundTable table) {
		Map<Column, List<Found>> byCell = new LinkedHashMap<>();
		List<CellToMend.CellProblem> others = new ArrayList<>();
		for (Found one : findings) {
			List<Column> offered = Offered.cells(one.rule(), one.column())
				.stream()
				.filter((column) -> one.rule() != Rule.ADDRESS_INCOMPLETE || cells.getOrDefault(column, "").isEmpty())
				.toList();
			if (offered.isEmpty()) {
				others.add(one.problem());
			}
			for (int i = 0; i < offered.size(); i++) {
				List<Found> ofCell = byCell.computeIfAbsent(offered.get(i), (key) -> new ArrayList<>(1));
				if (i == 0) {
					ofCell.add(one);
				}
			}
		}
		List<CellToMend> toMend = byCell.entrySet()
			.stream()
			.map((entry) -> cell(entry.getKey(), cells.getOrDefault(entry.getKey(), ""), entry.getValue(),
					table.address(entry.getKey(), row)))
			.toList();
		String name = cells.getOrDefault(Column.FIRST_NAME, "") + " " + cells.getOrDefault(Column.LAST_NAME, "");
		return new RowToMend(row, cells.getOrDefault(Column.PATIENT_ID, ""), name.strip(), toMend, others);
	}

	private static CellToMend cell(Column column, String text, List<Found> findings, @Nullable String address) {
		String suggestion = findings.stream()
			.flatMap((found) -> Suggestion.of(column, text, found.hint()).stream())
			.findFirst()
			.orElse(null);
		return new CellToMend(column, address, text, findings.stream().map(Found::problem).toList(), suggestion);
	}

	private JdbcClient.StatementSpec statement(String sql, PatientListId list, MendFilter filter) {
		return this.jdbc.sql(sql)
			.param("list", list.value())
			.param("severity", filter.severity().name())
			.param("code", (filter.rule() != null) ? filter.rule().code() : "")
			.param("column", (filter.column() != null) ? filter.column().key() : null);
	}

	private static RepeatedValue repeated(ResultSet row) throws SQLException {
		Rule rule = Rule.of(row.getString("code")).orElseThrow();
		Column column = Column.match(row.getString("column_key")).orElseThrow();
		String text = row.getString("text");
		return new RepeatedValue(rule, column, text, row.getLong("cells"),
				Suggestion.of(column, text, row.getString("hint")).orElse(null));
	}

	private static Found found(ResultSet row) throws SQLException {
		return new Found(Rule.of(row.getString("code")).orElseThrow(),
				Optional.ofNullable(row.getString("column_key")).flatMap(Column::match).orElse(null),
				row.getString("hint"));
	}

	/**
	 * A finding in a row.
	 */
	private record Found(Rule rule, @Nullable Column column, @Nullable String hint) {

		private CellToMend.CellProblem problem() {
			String advice = (this.hint != null) ? this.rule.advice() + " " + this.hint : this.rule.advice();
			return new CellToMend.CellProblem(this.rule.code(), this.rule.title(), advice,
					this.rule.severity() != Severity.WARNING);
		}

	}

}
