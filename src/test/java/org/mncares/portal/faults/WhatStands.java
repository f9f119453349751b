package org.mncares.portal.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What stands in a portal's database, looked at as its owner, behind the portal's back.
 */
final class WhatStands {

	private final String url;

	private final String owner;

	private final String password;

	WhatStands(String url, String owner, String password) {
		this.url = url;
		this.owner = owner;
		this.password = password;
	}

	/** In the embedded database of a portal. */
	static WhatStands in(Path home, int port) throws Exception {
		return new WhatStands("jdbc:postgresql://localhost:" + port + "/portal", "portal_owner",
				Files.readString(home.resolve("secrets/portal_owner")).strip());
	}

	/** Lists that wait for somebody to check them, or for their file. */
	List<String> unfinished() throws SQLException {
		return texts(
				"select status || ' ' || id from patient_list where status in ('RECEIVING', 'RECEIVED', 'CHECKING')");
	}

	String status(long list) throws SQLException {
		return texts("select status from patient_list where id = " + list).getFirst();
	}

	/** Fails where something is lost, there twice, or half done. */
	void requireWhole() throws SQLException {
		assertThat(texts("""
				select 'list ' || l.id || ': ' || l.rows_read || ' rows read, kept ' || count(r.row_number)
				  from patient_list l left join checked_row r on r.list_id = l.id
				 where l.status in ('READY', 'NEEDS_CORRECTION', 'SUBMITTED', 'ACCEPTED')
				   and l.file_name is not null and l.failure_code is null and l.identifiers_erased_at is null
				 group by l.id having count(r.row_number) <> l.rows_read""")).as("lists with rows too few or many")
			.isEmpty();
		assertThat(texts("""
				select 'list ' || r.list_id from checked_row r join patient_list l on l.id = r.list_id
				 where l.status in ('RECEIVING', 'RECEIVED', 'CHECKING', 'FAILED') group by r.list_id"""))
			.as("rows of a check that was not finished")
			.isEmpty();
		assertThat(texts("""
				select l.status || ' ' || l.id from patient_list l left join attestation a on a.list_id = l.id
				 where (l.status in ('SUBMITTED', 'ACCEPTED')) and a.list_id is null""")).as("submitted, not signed")
			.isEmpty();
		assertThat(texts("""
				select l.id::text from attestation a join patient_list l on l.id = a.list_id
				 where l.status in ('READY', 'NEEDS_CORRECTION')""")).as("signed, not submitted").isEmpty();
		assertThat(texts("""
				select encode(i.patient_key, 'hex') from patient_identity i join patient p on p.id = i.patient_id
				 where p.status = 'ENROLLED' group by i.cohort_id, i.patient_key having count(*) > 1"""))
			.as("patients twice")
			.isEmpty();
		assertThat(texts("""
				select p.id::text from patient p left join patient_identity i on i.patient_id = p.id
				 where p.status = 'ENROLLED' and i.patient_id is null""")).as("patients without identity").isEmpty();
		assertThat(texts("""
				select p.id::text from patient p left join patient_coverage c on c.patient_id = p.id
				 where p.status = 'ENROLLED' group by p.id having count(c.patient_id) = 0"""))
			.as("patients without coverage")
			.isEmpty();
		assertThat(texts("""
				select 'list ' || a.list_id || ', clinic ' || a.clinic_id
				  from accepted_answer a
				  join patient_list_clinic c on c.list_id = a.list_id and c.clinic_id = a.clinic_id
				 where c.eligible <> (select count(*) from patient p
				                       where p.clinic_id = a.clinic_id and p.cohort_id = a.cohort_id
				                         and p.status = 'ENROLLED')
				   and a.care_system_id = (select care_system_id from account where email = 'staff@demo.example')"""))
			.as("clinics whose patients are not those of their accepted list")
			.isEmpty();
	}

	List<String> texts(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(this.url, this.owner, this.password);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			List<String> texts = new ArrayList<>();
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
			return texts;
		}
	}

}
