package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.bulk.BulkColumn;
import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.BulkTable;
import org.mncares.portal.bulk.CellForm;
import org.mncares.portal.bulk.RowChecks;
import org.mncares.portal.core.CareSystemId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Clinics as a table to import and export.
 */
@Component
class ClinicTable implements BulkTable {

	private static final String VALUES = """
			unnest(:codes::text[], :names::text[], :addresses::text[], :cities::text[], :states::text[], :zips::text[],
			    :systems::text[], :levels::text[], :certified::text[]::date[], :until::text[]::date[],
			    :opened::text[]::date[], :closed::text[]::date[])
			    r(code, name, address, city, state, zip, care_system, hch_level, certified_on, certified_until, opened_on,
			      closed_on)""";

	private static final String ADD = """
			insert into clinic (care_system_id, code, name, address, city, state, zip, hch_level, certified_on,
			    certified_until, opened_on, closed_on, version)
			select s.id, r.code, r.name, r.address, r.city, r.state, r.zip, r.hch_level, r.certified_on,
			    r.certified_until, r.opened_on, r.closed_on, 0
			  from %s join care_system s on s.code = r.care_system""".formatted(VALUES);

	private static final String CHANGE = """
			update clinic c set name = r.name, address = r.address, city = r.city, state = r.state, zip = r.zip,
			    hch_level = r.hch_level, certified_on = r.certified_on, certified_until = r.certified_until,
			    opened_on = r.opened_on, closed_on = r.closed_on, version = version + 1
			  from %s where c.code = r.code""".formatted(VALUES);

	private static final Map<HchLevel, String> LEVELS = levels();

	private final JdbcClient jdbc;

	private final PastCertifications past;

	ClinicTable(JdbcClient jdbc, PastCertifications past) {
		this.jdbc = jdbc;
		this.past = past;
	}

	@Override
	public String kind() {
		return "clinics";
	}

	@Override
	public String title() {
		return "Clinics";
	}

	@Override
	public String about() {
		return "One row for each clinic. A code that is not there yet adds a clinic, one that is there changes it, and a"
				+ " day of closing closes it. Nothing is deleted by leaving a clinic out.";
	}

	@Override
	public int order() {
		return 20;
	}

	@Override
	public List<BulkColumn> columns() {
		List<BulkColumn> columns = new ArrayList<>();
		columns.add(BulkColumn.key("code", "Code", CellForm.code(10))
			.means("The clinic's code; it never changes")
			.example("EXAMPLE")
			.also("clinic", "clinic_code", "clinic_id", "clinic_number", "site_id"));
		columns.add(BulkColumn.required("care_system", "Care system", CellForm.code(20))
			.means("The code of the care system that runs it")
			.example("EXAMPLE")
			.also("care_system_code", "system", "system_code", "organization"));
		columns.add(BulkColumn.required("name", "Name", CellForm.text(200))
			.means("The clinic's name")
			.example("Example Clinic")
			.also("clinic_name"));
		columns.addAll(OrganizationColumns.ADDRESS);
		columns.add(BulkColumn.optional("hch_level", "HCH level", CellForm.choice(choices()))
			.means("The level at which it is a certified Health Care Home; blank: not certified")
			.example("Level 2")
			.also("level", "certification", "hch", "certification_level"));
		columns.add(day("certified_on", "Certified on",
				"The first day of its certification; a later one than is stored keeps what was before", "2020-05-01",
				"certified", "certification_date", "certified_from"));
		columns.add(day("certified_until", "Certified until", "The last day of its certification", "2023-04-30",
				"certification_end", "certified_to"));
		columns.add(day("opened_on", "Opened on", "The first day on which it was open, where known", "", "opened",
				"open_date"));
		columns.add(day("closed_on", "Closed on", "The first day on which it is not open any more", "", "closed",
				"close_date"));
		return columns;
	}

	private static BulkColumn day(String header, String label, String meaning, String example, String... synonyms) {
		return BulkColumn.optional(header, label, CellForm.day()).means(meaning).example(example).also(synonyms);
	}

	@Override
	public void hold() {
		this.jdbc.sql("lock table care_system, clinic in share row exclusive mode").update();
	}

	@Override
	public List<List<String>> stored() {
		return this.jdbc.sql("""
				select c.code, s.code, c.name, c.address, c.city, c.state, c.zip, c.hch_level, c.certified_on,
				    c.certified_until, c.opened_on, c.closed_on
				  from clinic c join care_system s on s.id = c.care_system_id order by c.code""")
			.query((row, number) -> {
				List<String> texts = OrganizationColumns.texts(row, 12);
				texts.set(7, LEVELS.get(HchLevel.valueOf(texts.get(7))));
				return texts;
			})
			.list();
	}

	@Override
	public RowChecks checks() {
		return new ClinicRowChecks(OrganizationColumns.careSystems(this.jdbc).keySet());
	}

	@Override
	public Collection<? extends AuditedEvent> apply(List<BulkRow> rows) {
		write(ADD, rows.stream().filter(BulkRow::isNew).toList());
		this.past.keep(past(rows));
		write(CHANGE, rows.stream().filter((row) -> !row.isNew()).toList());
		Map<String, CareSystemId> ids = OrganizationColumns.careSystems(this.jdbc);
		List<OrganizationChanged> events = new ArrayList<>(rows.size());
		for (BulkRow row : rows) {
			events.add(new OrganizationChanged(action(row), "clinic/" + row.value("code"),
					ids.get(row.value("care_system")), row.changes().details()));
		}
		return events;
	}

	/** What is kept of certifications that others follow, by the clinic's code. */
	private static Map<String, Certification> past(List<BulkRow> rows) {
		Map<String, Certification> kept = new LinkedHashMap<>();
		for (BulkRow row : rows) {
			if (!row.isNew() && row.changes("certified_on")) {
				Certification before = new Certification(level(row.before("hch_level")),
						day(row.before("certified_on")), day(row.before("certified_until")));
				Certification next = new Certification(level(row.value("hch_level")), row.day("certified_on"),
						row.day("certified_until"));
				before.before(next).ifPresent((certification) -> kept.put(row.value("code"), certification));
			}
		}
		return kept;
	}

	private static @Nullable LocalDate day(String value) {
		return value.isEmpty() ? null : LocalDate.parse(value);
	}

	private void write(String sql, List<BulkRow> rows) {
		int written = OrganizationColumns.described(this.jdbc.sql(sql), rows)
			.param("systems", BulkRow.column(rows, "care_system"))
			.param("levels", rows.stream().map((row) -> level(row.value("hch_level")).name()).toArray(String[]::new))
			.param("certified", BulkRow.column(rows, "certified_on"))
			.param("until", BulkRow.column(rows, "certified_until"))
			.param("opened", BulkRow.column(rows, "opened_on"))
			.param("closed", BulkRow.column(rows, "closed_on"))
			.update();
		OrganizationColumns.requireAll(rows, written);
	}

	private static String action(BulkRow row) {
		if (row.isNew()) {
			return "clinic.registered";
		}
		return row.changes("closed_on") ? "clinic.closed" : "clinic.edited";
	}

	/** The level of a cell; a blank one is none. */
	static HchLevel level(String written) {
		return LEVELS.entrySet()
			.stream()
			.filter((level) -> level.getValue().equals(written))
			.findFirst()
			.map(Map.Entry::getKey)
			.orElse(HchLevel.NONE);
	}

	/** How a level stands in a cell: none is a blank one. */
	private static Map<HchLevel, String> levels() {
		Map<HchLevel, String> levels = new EnumMap<>(HchLevel.class);
		for (HchLevel level : HchLevel.values()) {
			levels.put(level, (level != HchLevel.NONE) ? level.label() : "");
		}
		return levels;
	}

	private static Map<String, List<String>> choices() {
		Map<String, List<String>> choices = new LinkedHashMap<>();
		choices.put("Foundational", List.of("foundation", "1", "level 1"));
		choices.put("Level 2", List.of("2", "ii", "level ii"));
		choices.put("Level 3", List.of("3", "iii", "level iii"));
		return choices;
	}

}
