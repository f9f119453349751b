package org.mncares.portal.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.bulk.BulkColumn;
import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.BulkTable;
import org.mncares.portal.bulk.CellForm;
import org.mncares.portal.bulk.CellValue;
import org.mncares.portal.bulk.RowChecks;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * People as a table: an import invites those who are not there yet, and changes nobody.
 */
@Component
class PeopleTable implements BulkTable {

	private static final Map<String, Role> ROLES = Map.of("staff", Role.CARE_SYSTEM, "analyst", Role.ANALYST,
			"administrator", Role.ADMIN);

	private static final List<BulkColumn> COLUMNS = List.of(
			BulkColumn.key("email", "E-mail address", email())
				.means("Their own address at work; they sign in with it")
				.example("kim@clinic.example")
				.also("e_mail", "e_mail_address", "email_address", "mail"),
			BulkColumn.required("name", "Name", form("Text of at most 100 characters", PersonRules::problemOfName))
				.means("First and last name; they can correct it")
				.example("Kim Example")
				.also("full_name", "person"),
			BulkColumn
				.optional("title", "Job title", form("Text of at most 100 characters", PersonRules::problemOfTitle))
				.means("Their job title")
				.example("Care coordination manager")
				.also("job_title"),
			BulkColumn
				.required("role", "Role",
						CellForm.choice(Map.of("staff", List.of("care system staff", "care system"), "analyst",
								List.of("study analyst"), "administrator", List.of("admin"))))
				.means("What they do")
				.example("staff"),
			BulkColumn.optional("care_system", "Care system", CellForm.code(20))
				.means("The code of their care system; for staff only")
				.example("EXAMPLE")
				.also("care_system_code", "system", "system_code", "organization"),
			BulkColumn
				.optional("manager", "Manager",
						CellForm.choice(Map.of("yes", List.of("y", "true", "x"), "no", List.of("n", "false"))))
				.means("Whether they invite and remove colleagues of their care system")
				.example("no"));

	private final InvitePeople invite;

	private final CareSystemNames names;

	private final JdbcClient jdbc;

	PeopleTable(InvitePeople invite, CareSystemNames names, JdbcClient jdbc) {
		this.invite = invite;
		this.names = names;
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
		return "One row for each person to invite, of any care system or of the study. Who has an account or an invitation "
				+ "already is not changed by an import.";
	}

	@Override
	public int order() {
		return 60;
	}

	@Override
	public List<BulkColumn> columns() {
		return COLUMNS;
	}

	@Override
	public void hold() {
		this.jdbc.sql("lock table account, invitation in share row exclusive mode").update();
	}

	@Override
	public List<List<String>> stored() {
		Map<Long, String> codes = new HashMap<>();
		this.names.all().forEach((name) -> codes.put(name.id().value(), name.code()));
		return this.jdbc.sql("""
				select email, name, title, role, care_system_id, manager from account
				union all select email, name, title, role, care_system_id, manager from invitation i
				where state = 'OPEN' and not exists (select from account a where a.email = i.email) order by 1""")
			.query((row, number) -> List.of(row.getString("email"), row.getString("name"), row.getString("title"),
					word(Role.valueOf(row.getString("role"))), codes.getOrDefault(row.getLong("care_system_id"), ""),
					row.getBoolean("manager") ? "yes" : "no"))
			.list();
	}

	@Override
	public RowChecks checks() {
		Map<String, CareSystemId> systems = systems();
		return (row) -> {
			if (!row.isNew()) {
				if (row.isChanged()) {
					row.problem("email",
							"This person has an account or an invitation already, which an import does not "
									+ "change. Take the row out, and change the person on the page People.");
				}
				return;
			}
			boolean staff = "staff".equals(row.value("role"));
			String system = row.value("care_system");
			if (row.isReadable("care_system", "role") && staff && !systems.containsKey(system)) {
				row.problem("care_system", system.isEmpty() ? "Staff need the code of their care system. Write it."
						: "There is no care system with this code, or it was merged into another. Correct it, or "
								+ "add the care system first.");
			}
			if (row.isReadable("role") && !staff && !system.isEmpty()) {
				row.problem("care_system", "People of the study belong to no care system. Clear the cell.");
			}
			if (row.isReadable("role") && !staff && "yes".equals(row.value("manager"))) {
				row.problem("manager", "Only staff of a care system can be its manager. Write no.");
			}
		};
	}

	@Override
	public Collection<? extends AuditedEvent> apply(List<BulkRow> rows) {
		Map<String, CareSystemId> systems = systems();
		this.invite.inviteAll(rows.stream().filter(BulkRow::isNew).map((row) -> invitation(row, systems)).toList());
		return List.of();
	}

	private static NewInvitation invitation(BulkRow row, Map<String, CareSystemId> systems) {
		return new NewInvitation(row.value("email"), row.value("name"), row.value("title"),
				Objects.requireNonNull(ROLES.get(row.value("role"))), systems.get(row.value("care_system")),
				"yes".equals(row.value("manager")));
	}

	private Map<String, CareSystemId> systems() {
		Map<String, CareSystemId> systems = new HashMap<>();
		this.names.standing().forEach((CareSystemName name) -> systems.put(name.code(), name.id()));
		return systems;
	}

	private static String word(Role role) {
		return ROLES.entrySet().stream().filter((one) -> one.getValue() == role).findFirst().orElseThrow().getKey();
	}

	private static CellForm email() {
		return CellForm.of("An e-mail address", (text) -> {
			String problem = PersonRules.problemOfEmail(text);
			return (problem != null) ? CellValue.wrong(problem) : CellValue.of(PersonRules.email(text));
		});
	}

	private static CellForm form(String description, Check check) {
		return CellForm.of(description, (text) -> {
			String problem = check.problemOf(text);
			return (problem != null) ? CellValue.wrong(problem) : CellValue.of(text.strip());
		});
	}

	/** What is wrong with a text, or null. */
	private interface Check {

		@Nullable String problemOf(String text);

	}

}
