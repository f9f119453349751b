package org.mncares.portal.cohort;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who sees which patients and their identifiers, asked as the application's role.
 */
@PortalTest
class PatientIsolationTests {

	private static final List<String> TABLES = List.of("patient", "patient_identity", "patient_coverage");

	@Autowired
	private Organizations organizations;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private Participation participation;

	@Autowired
	private WithdrawPatient withdrawPatient;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rows rows;

	@Autowired
	private TransactionTemplate transaction;

	private CareSystemId own;

	private CareSystemId other;

	private CohortId cohort;

	private ClinicId clinic;

	@BeforeEach
	void onePatient() {
		this.own = SomeOrganizations.careSystem(this.organizations);
		this.other = SomeOrganizations.careSystem(this.organizations);
		this.clinic = SomeOrganizations.clinic(this.organizations, this.own);
		this.cohort = SomeCohorts.cohort(this.cohorts);
		Scopes.run(Scope.ADMINISTRATION, () -> {
			this.participation.join(this.cohort, this.own, List.of(this.clinic), null);
			this.transaction.executeWithoutResult((status) -> enrol("MRN-1"));
		});
	}

	@Test
	void theSystemItselfAndAdministratorsSeeAll() {
		assertThat(visible(Scope.of(this.own))).isEqualTo("1 1 1");
		assertThat(visible(Scope.ADMINISTRATION)).isEqualTo("1 1 1");
	}

	@Test
	void analystsSeeNoIdentity() {
		assertThat(visible(Scope.STUDY)).isEqualTo("1 0 1");
	}

	@Test
	void anotherSystemAndStrangersSeeNothing() {
		assertThat(visible(Scope.of(this.other))).isEqualTo("0 0 0");
		assertThat(visible(Scope.SIGN_IN)).isEqualTo("0 0 0");
		assertThat(visible()).isEqualTo("0 0 0");
	}

	@Test
	void onlyAdministrationEnrols() {
		for (Scope scope : List.of(Scope.of(this.own), Scope.of(this.other), Scope.STUDY)) {
			Scopes.run(scope, () -> assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> enrol("MRN-2"))));
		}
	}

	@Test
	void aPatientIsEnrolledOnce() {
		Scopes.run(Scope.ADMINISTRATION, () -> assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> enrol("MRN-1"))));
	}

	@Test
	void nobodyIsEnrolledAtAClinicThatDoesNotTakePart() {
		this.clinic = SomeOrganizations.clinic(this.organizations, this.own);
		Scopes.run(Scope.ADMINISTRATION, () -> assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> enrol("MRN-3"))));
	}

	@Test
	void anotherSystemWithdrawsNobody() {
		String studyId = studyId();
		for (Scope scope : List.of(Scope.of(this.other), Scope.SIGN_IN)) {
			Scopes.run(scope,
					() -> assertThatExceptionOfType(NotFound.class)
						.isThrownBy(() -> this.withdrawPatient.withdraw(studyId, List.of()))
						.withMessageNotContaining(studyId));
		}
		Scopes.run(Scope.STUDY, () -> assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.withdrawPatient.withdraw(studyId, List.of())));
		assertThat(visible(Scope.of(this.own))).isEqualTo("1 1 1");
	}

	@Test
	void withdrawingErasesWhoItWas() {
		String studyId = studyId();
		Scopes.run(Scope.of(this.own), () -> {
			PatientView view = this.withdrawPatient.withdraw(studyId, List.of());
			assertThat(view.status()).isEqualTo(PatientStatus.WITHDRAWN);
			assertThat(view.studyId()).isEqualTo(studyId);
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> this.withdrawPatient.withdraw(studyId, List.of()));
		});
		assertThat(visible(Scope.ADMINISTRATION)).isEqualTo("1 0 1");
		assertThat(Scopes.call(Scope.ADMINISTRATION, () -> count("research_objection"))).isEqualTo(1);
		assertThat(Scopes.call(Scope.STUDY, () -> count("research_objection"))).isZero();
		assertThat(Scopes.call(Scope.of(this.other), () -> count("research_objection"))).isZero();
	}

	@Test
	void studyIdsAreRandomAndSayNothing() {
		List<String> ids = this.rows.texts("select portal_new_study_id() from generate_series(1, 5000)");
		assertThat(ids).doesNotHaveDuplicates().allMatch((id) -> id.matches("MN-[346789CDFGHJKMNPQRTVWXY]{8}"));
		for (int place = 3; place < 11; place++) {
			int at = place;
			assertThat(ids.stream().map((id) -> id.charAt(at)).distinct().count()).isEqualTo(23);
		}
	}

	private void enrol(String number) {
		byte[] key = (number + "0123456789abcdef").substring(0, 16).getBytes(java.nio.charset.StandardCharsets.UTF_8);
		long patient = this.jdbc.sql("""
				insert into patient (cohort_id, care_system_id, clinic_id, enrolled_by_list_id,
				    care_coordination_start, enrolled_at)
				values (?, ?, ?, 1, '2018-03-01', now()) returning id""")
			.params(this.cohort.value(), this.own.value(), this.clinic.value())
			.query(Long.class)
			.single();
		this.jdbc.sql("""
				insert into patient_identity (patient_id, cohort_id, care_system_id, patient_key, person_key,
				    patient_number, last_name, first_name, date_of_birth, sex)
				values (?, ?, ?, ?, ?, ?, 'Xiong', 'A', '1950-01-01', 'F')""")
			.params(patient, this.cohort.value(), this.own.value(), key, key, number)
			.update();
		this.jdbc.sql("""
				insert into patient_coverage (patient_id, care_system_id, ordinal, kind)
				values (?, ?, 1, 'UNINSURED')""").params(patient, this.own.value()).update();
	}

	private String studyId() {
		return this.rows.one(Scope.STUDY, String.class, "select study_id from patient where care_system_id = ?",
				this.own.value());
	}

	private String visible(Scope scope) {
		return Scopes.call(scope, this::visible);
	}

	private String visible() {
		return String.join(" ", TABLES.stream().map((table) -> Long.toString(count(table))).toList());
	}

	private long count(String table) {
		return this.transaction
			.execute((status) -> this.jdbc.sql("select count(*) from " + table + " where care_system_id = ?")
				.param(this.own.value())
				.query(Long.class)
				.single());
	}

}
