package org.mncares.portal.payor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.bulk.BulkColumn;
import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.BulkTable;
import org.mncares.portal.bulk.CellForm;
import org.mncares.portal.bulk.CellValue;
import org.mncares.portal.bulk.RowChecks;
import org.mncares.portal.payor.name.MemberIdPattern;

import org.springframework.stereotype.Component;

/**
 * Payor partners as a table to import and export.
 */
@Component
class PayorTable implements BulkTable {

	private final PayorPartners partners;

	private final PayorMappings mappings;

	private final Payors payors;

	private final PayorNames names;

	PayorTable(PayorPartners partners, PayorMappings mappings, Payors payors, PayorNames names) {
		this.partners = partners;
		this.mappings = mappings;
		this.payors = payors;
		this.names = names;
	}

	@Override
	public String kind() {
		return "payors";
	}

	@Override
	public String title() {
		return "Payor partners";
	}

	@Override
	public String about() {
		return "One row for each payor partner. Patients who were accepted keep the payor that they were accepted under.";
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public List<BulkColumn> columns() {
		return List.of(
				BulkColumn.key("code", "Code", CellForm.of("Letters and digits, at most 10", PayorTable::code))
					.means("The payor's code, for instance in the state's measurement system")
					.example("EXAMPLE")
					.also("payor_code", "payer_code"),
				BulkColumn.required("name", "Name", CellForm.text(200))
					.means("The payor's full name")
					.example("Example Health Plan")
					.also("payor", "payer", "payor_name", "payer_name"),
				BulkColumn.required("short_name", "Short name", CellForm.text(60))
					.means("The name under which figures show it")
					.example("Example")
					.also("short"),
				BulkColumn.required("joined_on", "Joined on", CellForm.day())
					.means("The first day on which it is a partner")
					.example("2020-01-01")
					.also("joined", "join_date", "from"),
				BulkColumn.optional("left_on", "Left on", CellForm.day())
					.means("The first day on which it is no partner any more")
					.also("left", "leave_date", "to"),
				BulkColumn
					.optional("member_id_pattern", "Member ID pattern",
							CellForm.of("Letters, digits, [A-Z], \\d, {9}", PayorTable::pattern))
					.means("What its member IDs look like; blank lets every ID pass")
					.example("\\d{9}")
					.also("pattern", "member_id"),
				BulkColumn.optional("aliases", "Aliases", CellForm.several(200))
					.means("Other ways in which people write it; its code and names are known anyway")
					.example("Example HP; EHP")
					.also("alias", "other_names", "synonyms"));
	}

	private static CellValue code(String text) {
		String code = text.toUpperCase(java.util.Locale.ROOT);
		return code.matches("[A-Z0-9]{1,10}") ? CellValue.of(code)
				: CellValue.wrong("This is no payor's code. Write letters and digits only, at most 10.");
	}

	private static CellValue pattern(String text) {
		try {
			MemberIdPattern.compile(text);
			return CellValue.of(text);
		}
		catch (IllegalArgumentException ex) {
			return CellValue.wrong(MemberIdPattern.RULE + " Correct it.");
		}
	}

	@Override
	public void hold() {
		this.names.oneAtATime();
	}

	@Override
	public List<List<String>> stored() {
		return this.partners.all()
			.stream()
			.map((payor) -> List.of(payor.code(), payor.name(), payor.shortName(), payor.joinedOn().toString(),
					text(payor.leftOn()), text(payor.memberIdPattern()), CellForm.joined(payor.aliases())))
			.toList();
	}

	private static String text(@Nullable Object value) {
		return (value != null) ? value.toString() : "";
	}

	@Override
	public RowChecks checks() {
		Map<String, Payor> stored = new HashMap<>();
		this.payors.findAllByOrderByName().forEach((payor) -> stored.put(payor.code(), payor));
		return new PayorRowChecks(this.names, stored);
	}

	@Override
	public Collection<? extends AuditedEvent> apply(List<BulkRow> rows) {
		Map<String, PayorView> stored = new HashMap<>();
		this.partners.all().forEach((payor) -> stored.put(payor.code(), payor));
		for (BulkRow row : rows) {
			PayorView payor = stored.get(row.value("code"));
			if (payor != null) {
				change(payor, row);
			}
			else {
				add(row);
			}
		}
		// Each change has published what belongs in the trail.
		return List.of();
	}

	private void add(BulkRow row) {
		PayorEdit values = values(row);
		var id = this.partners.register(new NewPayor(values.code(), values.name(), values.shortName(),
				values.joinedOn(), values.memberIdPattern(), CellForm.parts(row.value("aliases"))));
		if (values.leftOn() != null) {
			this.partners.leave(id, values.leftOn());
		}
	}

	private void change(PayorView payor, BulkRow row) {
		Set<String> wanted = new HashSet<>(CellForm.parts(row.value("aliases")));
		if (row.changes("aliases")) {
			payor.aliases()
				.stream()
				.filter((alias) -> !wanted.contains(alias))
				.forEach((alias) -> this.mappings.removeAlias(payor.id(), alias));
			payor.aliases().forEach(wanted::remove);
			if (!wanted.isEmpty()) {
				this.partners.addAliases(payor.id(), wanted);
			}
		}
		this.partners.edit(payor.id(), values(row), payor.revision());
	}

	private static PayorEdit values(BulkRow row) {
		return new PayorEdit(row.value("code"), row.value("name"), row.value("short_name"),
				java.time.LocalDate.parse(row.value("joined_on")), row.day("left_on"),
				row.valueOrNull("member_id_pattern"));
	}

}
