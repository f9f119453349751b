package org.mncares.portal.intake.copy;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.Coverage;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.MatchKey;
import org.mncares.portal.intake.rule.Person;
import org.mncares.portal.intake.rule.PersonKeys;
import org.mncares.portal.intake.rule.RepeatWatch;
import org.mncares.portal.intake.rule.Severity;

/**
 * Makes of checked rows what {@link RowCopy} writes, and remembers which share a key.
 * Needs no database. Not thread-safe.
 */
public final class RowEncoder {

	/** The columns of a row, in the order in which they are encoded. */
	static final String ROW_COLUMNS = """
			row_number, clinic_id, patient_number, last_name, first_name, middle_name, date_of_birth, sex, date_of_death,
			care_coordination_start, races, ethnicity, language, address_1, address_2, city, state, zip, phone,
			payor_1_kind, payor_1_id, payor_1, member_id_1, payor_2_kind, payor_2_id, payor_2, member_id_2,
			patient_key, former_keys, person_key, outcome, reason, cells, cell_marks""";

	/** The columns of a finding, likewise. */
	static final String FINDING_COLUMNS = "row_number, code, severity, column_key, value, hint";

	private static final int ROW_FIELDS = ROW_COLUMNS.split(",").length;

	private static final int FINDING_FIELDS = FINDING_COLUMNS.split(",").length;

	private static final int FULL = 1 << 18;

	private final CopyBuffer rows = new CopyBuffer(FULL + (1 << 14));

	private final CopyBuffer findings = new CopyBuffer(1 << 14);

	private final RepeatWatch watch = new RepeatWatch();

	private final PersonKeys keys;

	private final long careSystem;

	private final Map<Long, Set<Long>> formerSystems;

	private int count;

	/**
	 * @param keys makes the keys by which people are matched
	 * @param careSystem the care system's number
	 * @param formerSystems care systems to which a clinic belonged before, by its number
	 */
	public RowEncoder(PersonKeys keys, long careSystem, Map<Long, Set<Long>> formerSystems) {
		this.keys = keys;
		this.careSystem = careSystem;
		this.formerSystems = formerSystems;
	}

	public void add(CheckedRow row) {
		byte[] patientKey = this.keys.patientKey(this.careSystem, row);
		byte[] personKey = this.keys.personKey(row);
		this.watch.see(row.number(), MatchKey.ofNullable(patientKey), MatchKey.ofNullable(personKey));
		this.rows.tuple(ROW_FIELDS).integer((int) row.number()).bigint(row.clinicId()).text(row.patientId());
		person(row.person());
		this.rows.date(row.start())
			.smallints(row.demographics().races())
			.smallint(row.demographics().ethnicity())
			.text(row.demographics().language())
			.text(row.contact().address1())
			.text(row.contact().address2())
			.text(row.contact().city())
			.text(row.contact().state())
			.text(row.contact().zip())
			.text(row.contact().phone());
		coverage(row.coverage1());
		coverage(row.coverage2());
		this.rows.bytes(patientKey)
			.byteas(formerKeys(row))
			.bytes(personKey)
			.text(row.outcome().name())
			.text((row.reason() != null) ? row.reason().code() : null)
			.texts((row.kept() != null) ? row.kept().cells() : null)
			.bytes((row.kept() != null) ? row.kept().marks() : null);
		row.findings().forEach((finding) -> add(row, finding));
		this.count++;
	}

	/** Whether it is time to take what is there. */
	public boolean isFull() {
		return this.rows.size() + this.findings.size() >= FULL;
	}

	/** Hands out the rows so far and begins anew. */
	public RowBatch take() {
		RowBatch batch = new RowBatch(this.count, this.rows.take(), this.findings.take());
		this.count = 0;
		return batch;
	}

	/**
	 * The numbers of the rows that may share a key with another of those added; null when
	 * they were too many to tell.
	 */
	public @Nullable BitSet repeated() {
		return this.watch.repeated();
	}

	/**
	 * What merely makes a row not eligible is kept as its reason, not as a finding.
	 */
	private void add(CheckedRow row, Finding finding) {
		if (finding.severity() == Severity.NOT_ELIGIBLE) {
			return;
		}
		this.findings.tuple(FINDING_FIELDS)
			.integer((int) row.number())
			.text(finding.rule().code())
			.text(finding.severity().name())
			.text((finding.column() != null) ? finding.column().key() : null)
			.text(finding.value())
			.text(finding.hint());
	}

	private void person(Person person) {
		this.rows.text(person.lastName())
			.text(person.firstName())
			.text(person.middleName())
			.date(person.dateOfBirth())
			.text(person.sex())
			.date(person.dateOfDeath());
	}

	private void coverage(@Nullable Coverage coverage) {
		if (coverage == null) {
			this.rows.text(null).bigint(null).text(null).text(null);
		}
		else {
			this.rows.text(coverage.kind().name())
				.bigint(coverage.payorId())
				.text(coverage.written())
				.text(coverage.memberId());
		}
	}

	/** Null for a clinic that was always this care system's. */
	private @Nullable List<byte[]> formerKeys(CheckedRow row) {
		Set<Long> former = this.formerSystems.get(row.clinicId());
		String patient = row.patientId();
		return (former != null && patient != null)
				? former.stream().map((system) -> this.keys.patientKey(system, patient)).toList() : null;
	}

}
