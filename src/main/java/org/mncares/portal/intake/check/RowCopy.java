package org.mncares.portal.intake.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.Coverage;
import org.mncares.portal.intake.rule.MatchKey;
import org.mncares.portal.intake.rule.Person;
import org.mncares.portal.intake.rule.PersonKeys;
import org.mncares.portal.intake.rule.RepeatWatch;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Streams checked rows into the database by COPY, within the connection's transaction.
 * Closing it without {@link #finish} cancels what was not finished.
 */
public final class RowCopy implements AutoCloseable {

	private static final String COPY = """
			copy checked_row (row_number, clinic_id, patient_number, last_name, first_name, middle_name, date_of_birth,
			sex, date_of_death, care_coordination_start, races, ethnicity, language, address_1, address_2, city, state,
			zip, phone, payor_1_kind, payor_1_id, payor_1, member_id_1, payor_2_kind, payor_2_id, payor_2, member_id_2,
			patient_key, former_keys, person_key, outcome, reason, problems, cells) from stdin""";

	private static final int FLUSH = 1 << 16;

	private final CopyIn copy;

	private final CopyLine line = new CopyLine();

	private final PersonKeys keys;

	private final long careSystem;

	private final Map<Long, Set<Long>> formerSystems;

	private final RepeatWatch watch = new RepeatWatch();

	/**
	 * Begins the copy.
	 * @param connection within a transaction whose settings name the care system and list
	 * @param keys makes the keys by which people are matched
	 * @param careSystem the care system's number
	 * @param formerSystems care systems to which a clinic belonged before, by its number
	 */
	public RowCopy(Connection connection, PersonKeys keys, long careSystem, Map<Long, Set<Long>> formerSystems)
			throws SQLException {
		this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
		this.keys = keys;
		this.careSystem = careSystem;
		this.formerSystems = formerSystems;
	}

	public void write(CheckedRow row) throws SQLException {
		this.line.add((Long) row.number()).add(row.clinicId()).add(row.patientId());
		person(row.person());
		this.line.add(row.start())
			.addNumbers(row.demographics().races())
			.add(number(row.demographics().ethnicity()))
			.add(row.demographics().language())
			.add(row.contact().address1())
			.add(row.contact().address2())
			.add(row.contact().city())
			.add(row.contact().state())
			.add(row.contact().zip())
			.add(row.contact().phone());
		coverage(row.coverage1());
		coverage(row.coverage2());
		byte[] patientKey = patientKey(row);
		byte[] personKey = personKey(row.person());
		this.watch.see(row.number(), (patientKey != null) ? MatchKey.of(patientKey) : null,
				(personKey != null) ? MatchKey.of(personKey) : null);
		this.line.add(patientKey)
			.add(formerKeys(row))
			.add(personKey)
			.add(row.outcome().name())
			.add((row.reason() != null) ? row.reason().code() : null)
			.add(ProblemsJson.of(row.findings()))
			.addTexts((row.kept() != null) ? row.kept().cells() : null)
			.end();
		if (this.line.length() >= FLUSH) {
			flush();
		}
	}

	/**
	 * Ends the copy.
	 * @return how many rows were written
	 */
	public long finish() throws SQLException {
		flush();
		return this.copy.endCopy();
	}

	/**
	 * The numbers of the rows that may share a key with another of those written; null
	 * when they were too many to tell.
	 */
	public @Nullable BitSet repeated() {
		return this.watch.repeated();
	}

	@Override
	public void close() throws SQLException {
		if (this.copy.isActive()) {
			this.copy.cancelCopy();
		}
	}

	private void flush() throws SQLException {
		byte[] bytes = this.line.drain();
		this.copy.writeToCopy(bytes, 0, bytes.length);
	}

	private void person(Person person) {
		this.line.add(person.lastName())
			.add(person.firstName())
			.add(person.middleName())
			.add(person.dateOfBirth())
			.add(person.sex())
			.add(person.dateOfDeath());
	}

	private void coverage(@Nullable Coverage coverage) {
		if (coverage == null) {
			this.line.add((String) null).add((Long) null).add((String) null).add((String) null);
		}
		else {
			this.line.add(coverage.kind().name())
				.add(coverage.payorId())
				.add(coverage.written())
				.add(coverage.memberId());
		}
	}

	private byte @Nullable [] patientKey(CheckedRow row) {
		return (row.patientId() != null) ? this.keys.patientKey(this.careSystem, row.patientId()) : null;
	}

	/** As an array's literal; null for a clinic that was always this care system's. */
	private @Nullable String formerKeys(CheckedRow row) {
		Set<Long> former = this.formerSystems.get(row.clinicId());
		if (former == null || row.patientId() == null) {
			return null;
		}
		String patient = row.patientId();
		return former.stream()
			.map((system) -> "\"\\\\x" + HexFormat.of().formatHex(this.keys.patientKey(system, patient)) + '"')
			.collect(Collectors.joining(",", "{", "}"));
	}

	private byte @Nullable [] personKey(Person person) {
		if (person.lastName() == null || person.firstName() == null || person.dateOfBirth() == null
				|| person.sex() == null) {
			return null;
		}
		return this.keys.personKey(person.lastName(), person.firstName(), person.dateOfBirth(), person.sex());
	}

	private static @Nullable Long number(@Nullable Integer value) {
		return (value != null) ? Long.valueOf(value) : null;
	}

}
