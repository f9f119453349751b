package org.mncares.portal.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.bulk.BulkColumn;
import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.BulkTable;
import org.mncares.portal.bulk.CellForm;
import org.mncares.portal.bulk.CellValue;
import org.mncares.portal.bulk.RowChecks;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which clinics take part in which cohort, as a table to import and export.
 */
@Component
class ParticipationTable implements BulkTable {

	private static final String ROWS = " unnest(:cohorts::text[]::bigint[], :clinics::text[]::bigint[],"
			+ " :systems::text[]::bigint[], :from::text[]::date[], :to::text[]::date[], :active::text[]::boolean[])"
			+ " r(cohort_id, clinic_id, care_system_id, from_day, to_day, active)";

	private static final String ADD = "insert into cohort_clinic (cohort_id, clinic_id, care_system_id, from_day, to_day,"
			+ " active) select r.* from" + ROWS;

	private static final String CHANGE = "update cohort_clinic c set from_day = r.from_day, to_day = r.to_day,"
			+ " active = r.active, version = c.version + 1 from" + ROWS
			+ " where c.cohort_id = r.cohort_id and c.clinic_id = r.clinic_id";

	private final Cohorts cohorts;

	private final OrganizationDirectory organizations;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ParticipationTable(Cohorts cohorts, OrganizationDirectory organizations, JdbcClient jdbc,
			ApplicationEventPublisher events) {
		this.cohorts = cohorts;
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.events = events;
	}

	@Override
	public String kind() {
		return "participation";
	}

	@Override
	public String title() {
		return "Participation";
	}

	@Override
	public String about() {
		return "One row for each clinic and cohort that it takes part in, or took. A clinic that leaves stays, with its"
				+ " last day; patients who are enrolled stay too.";
	}

	@Override
	public int order() {
		return 30;
	}

	@Override
	public List<BulkColumn> columns() {
		return List
			.of(BulkColumn.key("clinic", "Clinic", CellForm.code(10))
				.means("The clinic's code")
				.example("EXAMPLE")
				.also("clinic_code", "clinic_id", "code", "site_id"),
					BulkColumn
						.key("cohort", "Cohort",
								CellForm.of("The cohort's code, such as historical",
										(text) -> CellValue.of(text.toLowerCase(Locale.ROOT))))
						.means("The cohort's code")
						.example(Cohorts.HISTORICAL)
						.also("cohort_code"),
					BulkColumn.optional("from", "From", CellForm.day())
						.means("The first day of its participation, where known")
						.example("2021-06-01")
						.also("from_day", "first_day", "start"),
					BulkColumn.optional("to", "To", CellForm.day())
						.means("The last day, of a clinic that has left")
						.also("to_day", "last_day", "end"),
					BulkColumn
						.required("active", "Active",
								CellForm.choice(Map.of("Yes", List.of("y", "x", "true", "1"), "No",
										List.of("n", "false", "0"))))
						.means("Whether it takes part")
						.example("Yes")
						.also("participating", "takes_part"));
	}

	@Override
	public void hold() {
		this.jdbc.sql("select id from cohort for update").query(Long.class).list();
		this.jdbc.sql("select clinic_id from cohort_clinic for update").query(Long.class).list();
	}

	@Override
	public List<List<String>> stored() {
		Map<Long, String> codes = this.organizations.clinics()
			.stream()
			.collect(Collectors.toMap((clinic) -> clinic.id().value(), ClinicView::code));
		return this.jdbc.sql("""
				select p.clinic_id, c.code, p.from_day, p.to_day, p.active
				  from cohort_clinic p join cohort c on c.id = p.cohort_id order by c.code, p.clinic_id""")
			.query((row, number) -> List.of(codes.getOrDefault(row.getLong(1), ""), row.getString(2),
					Objects.requireNonNullElse(row.getString(3), ""), Objects.requireNonNullElse(row.getString(4), ""),
					row.getBoolean(5) ? "Yes" : "No"))
			.list();
	}

	@Override
	public RowChecks checks() {
		return new ParticipationRowChecks(clinics().keySet(), byCode());
	}

	@Override
	public Collection<? extends AuditedEvent> apply(List<BulkRow> rows) {
		Map<String, ClinicView> clinics = clinics();
		Map<String, CohortView> byCode = byCode();
		write(ADD, rows.stream().filter(BulkRow::isNew).toList(), clinics, byCode);
		write(CHANGE, rows.stream().filter((row) -> !row.isNew()).toList(), clinics, byCode);
		List<CohortChanged> events = new ArrayList<>(rows.size());
		Map<CareSystemId, Set<String>> systems = new LinkedHashMap<>();
		for (BulkRow row : rows) {
			CareSystemId system = Objects.requireNonNull(clinics.get(row.value("clinic"))).careSystem();
			Map<String, String> details = new LinkedHashMap<>(Map.of("clinic", row.value("clinic")));
			details.putAll(row.changes().details());
			events.add(new CohortChanged("cohort.participation-changed", "cohort/" + row.value("cohort"), system,
					details));
			systems.computeIfAbsent(system, (key) -> new TreeSet<>()).add(row.value("clinic"));
		}
		// What follows from it is decided once for each care system.
		systems.forEach((system, codes) -> this.events.publishEvent(new CohortChanged("cohort.clinics-imported",
				"cohort/participation", system, Map.of("clinics", String.join(", ", codes)))));
		return events;
	}

	private void write(String sql, List<BulkRow> rows, Map<String, ClinicView> clinics,
			Map<String, CohortView> cohorts) {
		int written = this.jdbc.sql(sql)
			.param("cohorts", column(rows, (row) -> Objects.requireNonNull(cohorts.get(row.value("cohort"))).id()))
			.param("clinics", column(rows, (row) -> Objects.requireNonNull(clinics.get(row.value("clinic"))).id()))
			.param("systems",
					column(rows, (row) -> Objects.requireNonNull(clinics.get(row.value("clinic"))).careSystem()))
			.param("from", BulkRow.column(rows, "from"))
			.param("to", BulkRow.column(rows, "to"))
			.param("active", column(rows, (row) -> row.value("active").equals("Yes")))
			.update();
		if (written != rows.size()) {
			throw new ConcurrencyFailureException("Not every row was written");
		}
	}

	private static String[] column(List<BulkRow> rows, Function<BulkRow, Object> value) {
		return rows.stream().map((row) -> value.apply(row).toString()).toArray(String[]::new);
	}

	private Map<String, ClinicView> clinics() {
		Map<String, ClinicView> clinics = new HashMap<>();
		this.organizations.clinics().forEach((clinic) -> clinics.put(clinic.code(), clinic));
		return clinics;
	}

	private Map<String, CohortView> byCode() {
		return this.cohorts.all().stream().collect(Collectors.toMap(CohortView::code, (cohort) -> cohort));
	}

}
