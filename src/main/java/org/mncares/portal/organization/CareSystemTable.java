package org.mncares.portal.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.bulk.BulkColumn;
import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.BulkTable;
import org.mncares.portal.bulk.RowChecks;
import org.mncares.portal.core.CareSystemId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Care systems as a table to import and export.
 */
@Component
class CareSystemTable implements BulkTable {

	private static final String ADD = """
			insert into care_system (code, name, address, city, state, zip, version)
			select r.*, 0 from unnest(:codes::text[], :names::text[], :addresses::text[], :cities::text[], :states::text[],
			    :zips::text[]) r""";

	private static final String CHANGE = """
			update care_system s set name = r.name, address = r.address, city = r.city, state = r.state, zip = r.zip,
			    version = version + 1
			  from unnest(:codes::text[], :names::text[], :addresses::text[], :cities::text[], :states::text[],
			    :zips::text[]) r(code, name, address, city, state, zip)
			 where s.code = r.code""";

	private final JdbcClient jdbc;

	CareSystemTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return "care-systems";
	}

	@Override
	public String title() {
		return "Care systems";
	}

	@Override
	public String about() {
		return "One row for each care system. A code that is not there yet adds a care system; one that is there changes it.";
	}

	@Override
	public int order() {
		return 10;
	}

	@Override
	public List<BulkColumn> columns() {
		return Stream
			.concat(Stream.of(OrganizationColumns.CARE_SYSTEM_CODE, OrganizationColumns.CARE_SYSTEM_NAME),
					OrganizationColumns.ADDRESS.stream())
			.toList();
	}

	@Override
	public void hold() {
		this.jdbc.sql("lock table care_system in share row exclusive mode").update();
	}

	@Override
	public List<List<String>> stored() {
		return this.jdbc.sql("select code, name, address, city, state, zip from care_system order by code")
			.query((row, number) -> OrganizationColumns.texts(row, 6))
			.list();
	}

	@Override
	public RowChecks checks() {
		Map<String, String> merged = OrganizationColumns.merged(this.jdbc);
		return (row) -> {
			String into = merged.get(row.value("code"));
			if (into != null && row.isChanged()) {
				row.problem("code", "This care system was merged into " + into
						+ ", so it stays as it was. Take the row out, or correct the code.");
			}
		};
	}

	@Override
	public Collection<? extends AuditedEvent> apply(List<BulkRow> rows) {
		write(ADD, rows.stream().filter(BulkRow::isNew).toList());
		write(CHANGE, rows.stream().filter((row) -> !row.isNew()).toList());
		Map<String, CareSystemId> ids = OrganizationColumns.careSystems(this.jdbc);
		List<OrganizationChanged> events = new ArrayList<>(rows.size());
		for (BulkRow row : rows) {
			String code = row.value("code");
			events.add(new OrganizationChanged(row.isNew() ? "care-system.registered" : "care-system.edited",
					"care-system/" + code, ids.get(code), row.changes().details()));
		}
		return events;
	}

	private void write(String sql, List<BulkRow> rows) {
		OrganizationColumns.requireAll(rows, OrganizationColumns.described(this.jdbc.sql(sql), rows).update());
	}

}
