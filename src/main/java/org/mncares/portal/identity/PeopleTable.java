package org.mncares.portal.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.mncares.portal.audit.AuditedEvent;

import org.mncares.portal.bulk.BulkColumn;
import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.BulkTable;
import org.mncares.portal.bulk.CellForm;
import org.mncares.portal.bulk.CellValue;
import org.mncares.portal.bulk.RowChecks;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People as a table: those with an account or an invitation are exported, new ones are
 * invited.
 */
@Component
class PeopleTable implements BulkTable {

	private final InvitePeople invite;

	private final CareSystemNames careSystems;

	private final JdbcClient jdbc;

	PeopleTable(InvitePeople invite, CareSystemNames careSystems, JdbcClient jdbc) {
		this.invite = invite;
		this.careSystems = careSystems;
		this.jdbc = jdbc;
	}

	@Override
	public String kind() {
		return "people";
	}

	@Override
	public String title() {
		return "People";
	}

	@Override
	public String about() {
		return "One row for each person. Who has no account and no invitation yet is invited when you confirm; nobody who is"
				+ " there is changed. Without a mail server, find each invitation's link on its own page.";
	}

	@Override
	public int order() {
		return 50;
	}

	@Override
	public List<BulkColumn> columns() {
		return List
			.of(BulkColumn.key("email", "E-mail address", CellForm.of("name@example.org", PeopleTable::email))
				.means("Where the invitation goes, and the later sign-in name")
				.example("pat.example@example.org")
				.also("e_mail", "mail", "email_address", "e_mail_address"),
					BulkColumn.required("name", "Name", CellForm.text(PersonRules.LONGEST_NAME))
						.means("The person's name, which they may correct")
						.example("Pat Example")
						.also("full_name", "person"),
					BulkColumn.optional("title", "Title", CellForm.text(PersonRules.LONGEST_NAME))
						.means("The person's job title")
						.example("Quality lead")
						.also("job_title", "position"),
					BulkColumn.required("role", "Role", CellForm.choice(roles()))
						.means("What the person may do")
						.example(Role.CARE_SYSTEM.label()),
					BulkColumn.optional("care_system", "Care system", CellForm.code(20))
						.means("The code of the care system of its staff; blank for people of the study")
						.example("EXAMPLE")
						.also("care_system_code", "system", "system_code", "organization"),
					BulkColumn
						.optional("manager", "Manager",
								CellForm.choice(Map.of("Yes", List.of("y", "x", "true", "1"), "No",
										List.of("n", "false", "0"))))
						.means("Whether the person manages the staff of their care system")
						.example("No"));
	}

	private static CellValue email(String text) {
		String problem = PersonRules.problemOfEmail(text);
		return (problem == null) ? CellValue.of(PersonRules.email(text)) : CellValue.wrong(problem);
	}

	private static Map<String, List<String>> roles() {
		Map<String, List<String>> roles = new LinkedHashMap<>();
		roles.put(Role.CARE_SYSTEM.label(), List.of("staff", "care system", "CARE_SYSTEM"));
		roles.put(Role.ANALYST.label(), List.of("analyst"));
		roles.put(Role.ADMIN.label(), List.of("admin"));
		return roles;
	}

	@Override
	public void hold() {
		this.jdbc.sql("lock table account, invitation in share row exclusive mode").update();
	}

	@Override
	public List<List<String>> stored() {
		Map<CareSystemId, String> codes = new HashMap<>();
		this.careSystems.all().forEach((system) -> codes.put(system.id(), system.code()));
		return this.jdbc.sql("""
				select email, name, title, role, care_system_id, manager from account
				union all
				select email, name, title, role, care_system_id, manager from invitation i
				 where state = 'OPEN' and not exists (select from account a where a.email = i.email)
				 order by email""").query((row, number) -> person(row, codes)).list();
	}

	private static List<String> person(ResultSet row, Map<CareSystemId, String> codes) throws SQLException {
		Long system = row.getObject("care_system_id", Long.class);
		Role role = Role.valueOf(row.getString("role"));
		String manager = (role == Role.CARE_SYSTEM) ? (row.getBoolean("manager") ? "Yes" : "No") : "";
		return Stream
			.of(row.getString("email"), row.getString("name"), row.getString("title"), role.label(),
					(system != null) ? codes.getOrDefault(new CareSystemId(system), "") : "", manager)
			.map((text) -> Objects.requireNonNullElse(text, ""))
			.toList();
	}

	@Override
	public RowChecks checks() {
		return new PersonRowChecks(this.invite, systems());
	}

	@Override
	public Collection<? extends AuditedEvent> apply(List<BulkRow> rows) {
		Map<String, CareSystemId> systems = systems();
		this.invite.inviteAll(rows.stream().map((row) -> PersonRowChecks.person(row, systems)).toList());
		// Each invitation has published what belongs in the trail.
		return List.of();
	}

	private Map<String, CareSystemId> systems() {
		Map<String, CareSystemId> systems = new HashMap<>();
		this.careSystems.all().forEach((system) -> systems.put(system.code(), system.id()));
		return systems;
	}

}
