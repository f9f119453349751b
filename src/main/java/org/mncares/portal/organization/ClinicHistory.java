package org.mncares.portal.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.web.Conflict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up where clinics were before, and what became of care systems. The scope in hand
 * decides what is seen: a care system sees the clinics that it had.
 */
@Service
@Transactional(readOnly = true)
public class ClinicHistory {

	private static final String LEFT = """
			select distinct on (m.clinic_id) m.*, s.code as system_code from clinic_move m
			  join care_system s on s.id = m.from_system_id
			 where m.from_system_id = :id
			   and not exists (select from clinic c where c.id = m.clinic_id and c.care_system_id = m.from_system_id)
			 order by m.clinic_id, m.id desc""";

	private final JdbcClient jdbc;

	ClinicHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Clinics that a care system had and has no more, as they were when they left: for
	 * the care system they closed on that day.
	 */
	public List<ClinicView> left(CareSystemId careSystem) {
		return this.jdbc.sql(LEFT).param("id", careSystem.value()).query(ClinicHistory::clinic).list();
	}

	/**
	 * All moves from or to a care system that the scope in hand sees, the latest first.
	 */
	public List<PastMove> moves(CareSystemId careSystem) {
		return this.jdbc
			.sql("select code, name, from_name, to_name, from_system_id = :id as left_it, moved_at, reason"
					+ " from clinic_move where :id in (from_system_id, to_system_id) order by id desc")
			.param("id", careSystem.value())
			.query((row, number) -> new PastMove(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
					row.getBoolean(5), row.getTimestamp(6).toInstant(), row.getString(7)))
			.list();
	}

	/**
	 * The care systems to which the clinics of a care system belonged before, by the
	 * number of the clinic.
	 */
	public Map<Long, Set<Long>> formerSystems(CareSystemId careSystem) {
		return this.jdbc.sql("""
				select m.clinic_id, m.from_system_id from clinic_move m
				  join clinic c on c.id = m.clinic_id
				 where c.care_system_id = :id and m.from_system_id <> :id""")
			.param("id", careSystem.value())
			.query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toUnmodifiableSet())));
	}

	/** What a care system from which a clinic came is called, as far as it is seen. */
	public String formerName(CareSystemId careSystem) {
		return this.jdbc.sql("select from_name from clinic_move where from_system_id = :id order by id desc limit 1")
			.param("id", careSystem.value())
			.query(String.class)
			.optional()
			.orElse("another care system");
	}

	/** Into which a care system was merged, if it was. */
	public Optional<Merged> merged(CareSystemId careSystem) {
		return this.jdbc
			.sql("select t.code, t.name, s.merged_at, s.merge_reason from care_system s"
					+ " join care_system t on t.id = s.merged_into where s.id = :id")
			.param("id", careSystem.value())
			.query((row, number) -> new Merged(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(),
					row.getString(4)))
			.optional();
	}

	/** Those that were merged into another. */
	public Set<CareSystemId> merged() {
		return this.jdbc.sql("select id from care_system where merged_into is not null")
			.query((row, number) -> new CareSystemId(row.getLong(1)))
			.set();
	}

	/**
	 * Requires that a care system goes on.
	 * @throws Conflict when it was merged into another
	 */
	public void requireStanding(CareSystemId careSystem) {
		merged(careSystem).ifPresent((into) -> {
			throw new Conflict("This care system was merged into " + into.name() + " (" + into.code()
					+ ") and is kept as history only. Use " + into.code() + " instead.");
		});
	}

	private static ClinicView clinic(ResultSet row, int number) throws SQLException {
		LocalDate day = StudyTime.day(row.getTimestamp("moved_at").toInstant());
		return new ClinicView(new ClinicId(row.getLong("clinic_id")), new CareSystemId(row.getLong("from_system_id")),
				row.getString("system_code"), row.getString("from_name"), row.getString("code"), row.getString("name"),
				new Address(null, row.getString("city"), row.getString("state"), row.getString("zip")),
				Location.UNKNOWN, Certification.NONE, List.of(), null, day);
	}

}
