package org.mncares.portal.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads care systems and clinics with the codes of their ZIP codes, in one query each.
 */
@Component
class OrganizationRows {

	private static final String CARE_SYSTEMS = """
			select s.id, s.code, s.name, s.address, s.city, s.state, s.zip, r.primary_code
			from care_system s left join ruca_code r on r.vintage = :vintage and r.zip = s.zip
			""";

	private static final String CLINICS = """
			select c.*, s.code as system_code, s.name as system_name, r.primary_code
			from clinic c join care_system s on s.id = c.care_system_id
			left join ruca_code r on r.vintage = :vintage and r.zip = c.zip
			""";

	private static final String PAST = """
			select p.clinic_id, p.hch_level, p.certified_on, p.certified_until from past_certification p
			""";

	private static final Comparator<Map.Entry<Long, Certification>> NEWEST_FIRST = Comparator
		.comparing((entry) -> Objects.requireNonNull(entry.getValue().on()), Comparator.reverseOrder());

	private final JdbcClient jdbc;

	private final String vintageAtFirst;

	OrganizationRows(JdbcClient jdbc, OrganizationSettings settings) {
		this.jdbc = jdbc;
		this.vintageAtFirst = settings.rucaVintage();
	}

	List<CareSystemRow> careSystems() {
		return query(CARE_SYSTEMS + "order by lower(s.name), s.code").query(OrganizationRows::careSystem).list();
	}

	Optional<CareSystemRow> careSystem(String code) {
		return query(CARE_SYSTEMS + "where s.code = :code").param("code", code)
			.query(OrganizationRows::careSystem)
			.optional();
	}

	Optional<CareSystemRow> careSystem(CareSystemId id) {
		return query(CARE_SYSTEMS + "where s.id = :id").param("id", id.value())
			.query(OrganizationRows::careSystem)
			.optional();
	}

	List<ClinicView> clinics() {
		return clinics(query(CLINICS + "order by c.code"), query(PAST));
	}

	List<ClinicView> clinics(CareSystemId careSystem) {
		return clinics(query(CLINICS + "where s.id = :id order by c.code").param("id", careSystem.value()),
				query(PAST + "where p.care_system_id = :id").param("id", careSystem.value()));
	}

	Optional<ClinicView> clinic(String code) {
		return clinics(query(CLINICS + "where c.code = :code").param("code", code),
				query(PAST + "join clinic c on c.id = p.clinic_id where c.code = :code").param("code", code))
			.stream()
			.findFirst();
	}

	private static List<ClinicView> clinics(JdbcClient.StatementSpec clinics, JdbcClient.StatementSpec past) {
		Map<Long, List<Certification>> earlier = past
			.query((row, number) -> Map.entry(row.getLong("clinic_id"), certification(row)))
			.stream()
			.sorted(NEWEST_FIRST)
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
		return clinics.query((row, number) -> clinic(row, earlier.getOrDefault(row.getLong("id"), List.of()))).list();
	}

	String rucaVintage() {
		return this.jdbc.sql("select coalesce((select vintage from ruca_use order by id desc limit 1), :vintage)")
			.param("vintage", this.vintageAtFirst)
			.query(String.class)
			.single();
	}

	Map<String, Integer> rucaCodes() {
		return query("select zip, primary_code from ruca_code where vintage = :vintage")
			.query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private JdbcClient.StatementSpec query(String sql) {
		return this.jdbc.sql(sql).param("vintage", rucaVintage());
	}

	private static CareSystemRow careSystem(ResultSet row, int number) throws SQLException {
		return new CareSystemRow(new CareSystemId(row.getLong("id")), row.getString("code"), row.getString("name"),
				address(row), location(row));
	}

	private static Certification certification(ResultSet row) throws SQLException {
		return new Certification(HchLevel.valueOf(row.getString("hch_level")),
				row.getObject("certified_on", LocalDate.class), row.getObject("certified_until", LocalDate.class));
	}

	private static ClinicView clinic(ResultSet row, List<Certification> past) throws SQLException {
		return new ClinicView(new ClinicId(row.getLong("id")), new CareSystemId(row.getLong("care_system_id")),
				row.getString("system_code"), row.getString("system_name"), row.getString("code"),
				row.getString("name"), address(row), location(row), certification(row), past,
				row.getObject("opened_on", LocalDate.class), row.getObject("closed_on", LocalDate.class));
	}

	private static Address address(ResultSet row) throws SQLException {
		return new Address(row.getString("address"), row.getString("city"), row.getString("state"),
				row.getString("zip"));
	}

	private static Location location(ResultSet row) throws SQLException {
		return Location.of(row.getObject("primary_code", Integer.class));
	}

}
