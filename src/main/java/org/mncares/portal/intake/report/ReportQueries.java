package org.mncares.portal.intake.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.judge.ListTally;
import org.mncares.portal.intake.judge.OutcomeCount;
import org.mncares.portal.intake.report.FindingGroup.ValueCount;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.rule.Severity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what the check of a list found; within the caller's transaction.
 */
@Component
public class ReportQueries {

	private static final String GROUPS = """
			select f.code, f.column_key, count(*) as cells, count(distinct f.row_number) as rows
			  from patient_list_finding f
			 where f.list_id = :list
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = f.row_number)
			 group by f.code, f.column_key""";

	private static final String VALUES = """
			select code, column_key, value, cells from (
			       select f.code, f.column_key, f.value, count(*) as cells,
			              row_number() over (partition by f.code, f.column_key order by count(*) desc, f.value) as place
			         from patient_list_finding f
			        where f.list_id = :list and f.value is not null
			          and not exists (select from patient_list_left_out o
			                           where o.list_id = :list and o.row_number = f.row_number)
			        group by f.code, f.column_key, f.value) counted
			 where place <= 4 order by cells desc, value""";

	private static final Comparator<FindingGroup> GRAVEST_FIRST = Comparator
		.<FindingGroup, Severity>comparing((group) -> group.rule().severity())
		.thenComparing(Comparator.comparingLong(FindingGroup::cells).reversed())
		.thenComparing((group) -> group.rule().code());

	private final JdbcClient jdbc;

	private final ListTally tally;

	ReportQueries(JdbcClient jdbc, ListTally tally) {
		this.jdbc = jdbc;
		this.tally = tally;
	}

	public PatientListReport report(PatientListView list) {
		return new PatientListReport(list, funnel(list.id()), groups(list.id()), list.counts().rowsLeftOut());
	}

	/** In the fixed order of the reasons. */
	public Funnel funnel(PatientListId list) {
		Map<String, Long> rows = this.tally.outcomes(list.value())
			.stream()
			.collect(Collectors.toMap(ReportQueries::end, OutcomeCount::rows, Long::sum));
		List<Funnel.Step> steps = new ArrayList<>();
		steps.add(new Funnel.Step("error", "", "Rows with an error to correct", rows.getOrDefault("ERROR", 0L)));
		steps.add(new Funnel.Step("left-out", "", "Rows you left out", rows.getOrDefault("LEFT_OUT", 0L)));
		Arrays.stream(Rule.values())
			.filter((rule) -> rows.containsKey(rule.code()))
			.forEach((rule) -> steps
				.add(new Funnel.Step("not-eligible", rule.code(), rule.title(), rows.getOrDefault(rule.code(), 0L))));
		return new Funnel(rows.values().stream().mapToLong(Long::longValue).sum(),
				steps.stream().filter((step) -> step.rows() > 0).toList(), rows.getOrDefault("ELIGIBLE", 0L));
	}

	private static String end(OutcomeCount count) {
		return (count.outcome().equals("NOT_ELIGIBLE") && count.reason() != null) ? count.reason() : count.outcome();
	}

	private List<FindingGroup> groups(PatientListId list) {
		Map<String, List<ValueCount>> values = this.jdbc.sql(VALUES)
			.param("list", list.value())
			.query((row, number) -> Map.entry(key(row), new ValueCount(row.getString("value"), row.getLong("cells"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		return this.jdbc.sql(GROUPS)
			.param("list", list.value())
			.query((row, number) -> new FindingGroup(rule(row.getString("code")), column(row.getString("column_key")),
					row.getLong("cells"), row.getLong("rows"), values.getOrDefault(key(row), List.of())))
			.list()
			.stream()
			.sorted(GRAVEST_FIRST)
			.toList();
	}

	static Rule rule(String code) {
		return Rule.of(code).orElseThrow(() -> new IllegalStateException("No rule has the code " + code));
	}

	static @Nullable Column column(@Nullable String key) {
		return Optional.ofNullable(key).flatMap(Column::match).orElse(null);
	}

	private static String key(ResultSet row) throws SQLException {
		return row.getString("code") + "." + row.getString("column_key");
	}

}
