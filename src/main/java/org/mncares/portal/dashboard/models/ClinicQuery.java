package org.mncares.portal.dashboard.models;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.dashboard.models.ClinicLine.ConditionMark;
import org.mncares.portal.organization.Location;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds clinics of an edition. A search finds a clinic when each of its words stands
 * somewhere in its name, code, city or care system; letters of any case.
 */
@Component
class ClinicQuery {

	static final String FOUND = """
			 from edition_care_system s
			 join edition_clinic c using (edition_id, care_system_id)
			where s.edition_id = :edition and %s
			  and not exists (select from unnest(:words::text[]) word where position(lower(word)
			      in lower(concat_ws(' ', c.name, c.code, c.city, s.name, s.code))) = 0)"""
		.formatted(Filters.NONE.sql("s"));

	private static final String COLUMNS = """
			select c.clinic_id, c.code, c.name, c.city, c.ruca_code, c.location, s.code as system_code,
			       s.name as system_name, c.reported_class, c.own_decision, c.overridden
			""";

	private static final String CONDITIONS = """
			select clinic_id, position, wording, state, overridden
			  from edition_condition
			 where edition_id = :edition and clinic_id = any(:clinics)
			 order by clinic_id, position""";

	private static final String WORDINGS = """
			select distinct on (position) wording
			  from edition_condition
			 where edition_id = :edition
			 order by position, wording""";

	private final JdbcClient jdbc;

	ClinicQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int count(long edition, Filters filters, ClinicSearch search) {
		return this.jdbc.sql("select count(*)" + FOUND)
			.params(parameters(edition, filters, search))
			.query(Integer.class)
			.single();
	}

	/** The clinics found from an offset on; all where there is no limit. */
	List<ClinicLine> lines(long edition, Filters filters, ClinicSearch search, long offset, @Nullable Integer limit) {
		List<Row> rows = this.jdbc
			.sql(COLUMNS + FOUND + " order by " + search.order() + " limit :limit::int offset :offset")
			.params(parameters(edition, filters, search))
			.param("limit", limit)
			.param("offset", offset)
			.query((row, number) -> new Row(row.getLong("clinic_id"), line(row)))
			.list();
		Map<Long, List<ConditionMark>> conditions = conditions(edition, rows.stream().map(Row::clinic).toList());
		return rows.stream().map((row) -> row.with(conditions.getOrDefault(row.clinic(), List.of()))).toList();
	}

	List<String> conditions(long edition) {
		return this.jdbc.sql(WORDINGS).param("edition", edition).query((row, number) -> row.getString(1)).list();
	}

	private Map<Long, List<ConditionMark>> conditions(long edition, Collection<Long> clinics) {
		return this.jdbc.sql(CONDITIONS)
			.param("edition", edition)
			.param("clinics", clinics.toArray(Long[]::new))
			.query((row, number) -> Map.entry(row.getLong("clinic_id"),
					new ConditionMark(row.getInt("position"), row.getString("wording"),
							ConditionState.valueOf(row.getString("state")), row.getBoolean("overridden"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	private static Map<String, @Nullable Object> parameters(long edition, Filters filters, ClinicSearch search) {
		Map<String, @Nullable Object> values = new HashMap<>(filters.params());
		values.put("edition", edition);
		values.put("words", search.words().toArray(String[]::new));
		return values;
	}

	private static ClinicLine line(ResultSet row) throws SQLException {
		return new ClinicLine(row.getString("code"), row.getString("name"), row.getString("city"),
				row.getString("ruca_code"), Location.valueOf(row.getString("location")), row.getString("system_code"),
				row.getString("system_name"), CareModelClass.valueOf(row.getString("reported_class")),
				OwnDecision.valueOf(row.getString("own_decision")), row.getBoolean("overridden"), List.of());
	}

	/** A clinic before its conditions are known. */
	private record Row(long clinic, ClinicLine line) {

		ClinicLine with(List<ConditionMark> conditions) {
			return new ClinicLine(this.line.code(), this.line.name(), this.line.city(), this.line.ruca(),
					this.line.location(), this.line.systemCode(), this.line.systemName(), this.line.model(),
					this.line.own(), this.line.overridden(), conditions);
		}

	}

}
