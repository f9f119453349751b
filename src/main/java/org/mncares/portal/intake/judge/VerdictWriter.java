package org.mncares.portal.intake.judge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.RowVerdict;
import org.mncares.portal.intake.rule.Rule;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes what was judged across rows, many rows at a time.
 */
final class VerdictWriter {

	private static final int PIECE = 5_000;

	private static final String FINDINGS = """
			insert into patient_list_finding (list_id, row_number, code, severity, column_key, value, across_rows)
			select :list, f.row_number, f.code, f.severity, f.column_key, f.value, true
			  from unnest(:rows, :codes, :severities, :columns, :values)
			       as f (row_number, code, severity, column_key, value)""";

	private static final String OUTCOMES = """
			update checked_rows set list_outcome = :outcome, list_reason = :reason
			 where list_id = :list and row_number = any(:rows)""";

	private final JdbcClient jdbc;

	private final long list;

	private final List<Found> findings = new ArrayList<>();

	private final Map<Ending, List<Integer>> endings = new HashMap<>();

	VerdictWriter(JdbcClient jdbc, long list) {
		this.jdbc = jdbc;
		this.list = list;
	}

	void write(RowVerdict verdict) {
		int row = (int) verdict.row().number();
		for (Finding finding : verdict.findings()) {
			this.findings.add(new Found(row, finding));
			if (this.findings.size() == PIECE) {
				flushFindings();
			}
		}
		if (verdict.outcome() != null) {
			Ending ending = new Ending(verdict.outcome(), verdict.reason());
			List<Integer> rows = this.endings.computeIfAbsent(ending, (key) -> new ArrayList<>());
			rows.add(row);
			if (rows.size() == PIECE) {
				flush(ending, rows);
			}
		}
	}

	/** Writes what is left. */
	void finish() {
		flushFindings();
		this.endings.forEach(this::flush);
	}

	private void flushFindings() {
		if (this.findings.isEmpty()) {
			return;
		}
		this.jdbc.sql(FINDINGS)
			.param("list", this.list)
			.param("rows", this.findings.stream().mapToInt(Found::row).toArray())
			.param("codes", texts((finding) -> finding.rule().code()))
			.param("severities", texts((finding) -> finding.severity().name()))
			.param("columns", texts((finding) -> (finding.column() != null) ? finding.column().key() : null))
			.param("values", texts(Finding::value))
			.update();
		this.findings.clear();
	}

	private @Nullable String[] texts(Function<Finding, @Nullable String> part) {
		return this.findings.stream().map((found) -> part.apply(found.finding())).toArray(String[]::new);
	}

	private void flush(Ending ending, List<Integer> rows) {
		if (rows.isEmpty()) {
			return;
		}
		this.jdbc.sql(OUTCOMES)
			.param("list", this.list)
			.param("outcome", ending.outcome().name())
			.param("reason", (ending.reason() != null) ? ending.reason().code() : null)
			.param("rows", rows.stream().mapToInt(Integer::intValue).toArray())
			.update();
		rows.clear();
	}

	private record Found(int row, Finding finding) {
	}

	private record Ending(Outcome outcome, @Nullable Rule reason) {
	}

}
