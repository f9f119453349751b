package org.mncares.portal.cohort;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What refers to patients, and they to clinics and payors, cannot come apart, whoever
 * tries, the owner of the tables included, and whoever else is at work.
 */
@PortalTest
class PatientReferencesTests {

	private static final String FOREIGN_KEY_VIOLATION = "23503";

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	@Autowired
	private Organizations organizations;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private Participation participation;

	@Autowired
	private TestDatabase database;

	private long own;

	private long other;

	private long cohort;

	private long clinic;

	private long elsewhere;

	private long patient;

	private long alone;

	private Connection one;

	private Connection another;

	@BeforeEach
	void twoPatients() throws SQLException {
		CareSystemId system = SomeOrganizations.careSystem(this.organizations);
		ClinicId place = SomeOrganizations.clinic(this.organizations, system);
		CohortId study = SomeCohorts.cohort(this.cohorts);
		Scopes.run(Scope.ADMINISTRATION, () -> this.participation.join(study, system, List.of(place), null));
		this.own = system.value();
		this.clinic = place.value();
		this.cohort = study.value();
		this.other = SomeOrganizations.careSystem(this.organizations).value();
		this.elsewhere = SomeOrganizations.clinic(this.organizations, system).value();
		this.one = this.database.connect(TestDatabase.OWNER);
		this.another = this.database.connect(TestDatabase.OWNER);
		this.patient = number(add(this.clinic));
		run(identify(this.patient, this.own));
		run(cover(this.patient, this.own, "null"));
		this.alone = number(add(this.clinic));
	}

	@AfterEach
	void disconnect() throws SQLException {
		this.one.close();
		this.another.close();
	}

	@Test
	void noPatientOutsideOfAParticipatingClinic() {
		refused(add(this.elsewhere));
		refused("update patient set clinic_id = " + this.elsewhere + " where id = " + this.patient);
		refused("update patient set care_system_id = " + this.other + " where id = " + this.patient);
		refused("insert into patient (cohort_id, care_system_id, clinic_id, enrolled_by_list_id,"
				+ " care_coordination_start, enrolled_at) select cohort_id, care_system_id, c, 1, '2018-03-01', now()"
				+ " from patient, unnest(array[" + this.clinic + ", " + this.elsewhere + "]) c where id = "
				+ this.patient);
	}

	@Test
	void noIdentityOrCoverageOfNobody() {
		refused(identify(Long.MAX_VALUE, this.own));
		refused(cover(Long.MAX_VALUE, this.own, "null"));
		refused("update patient_identity set patient_id = 0 where patient_id = " + this.patient);
		refused("update patient_coverage set patient_id = 0 where patient_id = " + this.patient);
		refused(cover(this.alone, this.own, "null") + ", (0, " + this.own + ", 1, 'UNINSURED', null)");
		assertThat(count("patient_coverage where patient_id = " + this.alone)).isZero();
	}

	@Test
	void noneInAnotherCareSystemThanThePatient() {
		refused(identify(this.alone, this.other));
		refused(cover(this.alone, this.other, "null"));
		refused("update patient_identity set care_system_id = " + this.other + " where patient_id = " + this.patient);
	}

	@Test
	void noCoverageByNoPayor() throws SQLException {
		refused(cover(this.alone, this.own, "0"));
		long payor = number("insert into payor (code, name, short_name, joined_on, version) values"
				+ " ('R' || nextval('patient_id_seq'), 'A Payor', 'Payor', '2018-01-01', 0) returning id");
		run(cover(this.alone, this.own, Long.toString(payor)));
		refused("update patient_coverage set payor_id = 0 where patient_id = " + this.alone);
		refused("delete from payor where id = " + payor);
		run("delete from patient_coverage where patient_id = " + this.alone);
		run("delete from payor where id = " + payor);
	}

	@Test
	void nobodyIsDeletedUnderWhatRefersToThem() {
		refused("delete from patient where id = " + this.patient);
		refused("delete from cohort_clinic where clinic_id = " + this.clinic);
		assertThatCode(() -> run("delete from patient where id = " + this.alone)).doesNotThrowAnyException();
	}

	@Test
	void theyFollowTheirClinic() throws SQLException {
		run("update clinic set care_system_id = " + this.other + " where id = " + this.clinic);
		for (String table : List.of("patient where id", "patient_identity where patient_id",
				"patient_coverage where patient_id")) {
			assertThat(count(table + " = " + this.patient + " and care_system_id = " + this.other)).isOne();
		}
	}

	@Test
	void patientAndIdentityComeTogether() throws SQLException {
		this.one.setAutoCommit(false);
		long fresh = number(add(this.clinic));
		run("savepoint before");
		run(identify(fresh, this.own));
		long later = number(add(this.clinic));
		run("release before");
		run(cover(later, this.own, "null") + ", (" + this.alone + ", " + this.own + ", 1, 'UNINSURED', null)");
		this.one.commit();
		assertThat(count("patient_coverage where patient_id in (" + later + ", " + this.alone + ")")).isEqualTo(2);
	}

	@Test
	void aPatientIsHeldByWhatSomebodyElseIsAdding() throws SQLException {
		this.one.setAutoCommit(false);
		run(identify(this.alone, this.own));
		try (Statement statement = this.another.createStatement()) {
			statement.execute("set lock_timeout = '200ms'");
			fails(LOCK_NOT_AVAILABLE, () -> statement.execute("delete from patient where id = " + this.alone));
			fails(LOCK_NOT_AVAILABLE, () -> statement
				.execute("update clinic set care_system_id = " + this.other + " where id = " + this.clinic));
			this.one.commit();
			fails(FOREIGN_KEY_VIOLATION, () -> statement.execute("delete from patient where id = " + this.alone));
		}
	}

	@Test
	void nothingIsAddedToAPatientWhomSomebodyElseDeletes() throws Exception {
		waitsAndIsRefused("delete from patient where id = " + this.alone, identify(this.alone, this.own));
	}

	@Test
	void nobodyIsAddedToAClinicThatSomebodyElseMoves() throws Exception {
		waitsAndIsRefused("update clinic set care_system_id = " + this.other + " where id = " + this.clinic,
				add(this.clinic));
	}

	private void waitsAndIsRefused(String first, String second) throws Exception {
		this.another.setAutoCommit(false);
		try (Statement statement = this.another.createStatement();
				ExecutorService thread = Executors.newSingleThreadExecutor()) {
			statement.execute(first);
			Future<?> waiting = thread.submit(() -> {
				run(second);
				return true;
			});
			Thread.sleep(200);
			assertThat(waiting.isDone()).isFalse();
			this.another.commit();
			assertThatExceptionOfType(ExecutionException.class).isThrownBy(waiting::get)
				.satisfies((ex) -> assertThat(((SQLException) ex.getCause()).getSQLState())
					.isEqualTo(FOREIGN_KEY_VIOLATION));
		}
	}

	private String add(long at) {
		return "insert into patient (cohort_id, care_system_id, clinic_id, enrolled_by_list_id, care_coordination_start,"
				+ " enrolled_at) values (" + this.cohort + ", " + this.own + ", " + at
				+ ", 1, '2018-03-01', now()) returning id";
	}

	private String identify(long of, long system) {
		return "insert into patient_identity (patient_id, cohort_id, care_system_id, patient_key, person_key,"
				+ " patient_number, last_name, first_name, date_of_birth, sex) values (" + of + ", " + this.cohort
				+ ", " + system + ", uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()), 'M-1', 'Xiong', 'A',"
				+ " '1950-01-01', 'F')";
	}

	private static String cover(long of, long system, String payor) {
		return "insert into patient_coverage (patient_id, care_system_id, ordinal, kind, payor_id) values (" + of + ", "
				+ system + ", 1, '" + (payor.equals("null") ? "UNINSURED" : "PARTNER") + "', " + payor + ")";
	}

	private void refused(String sql) {
		fails(FOREIGN_KEY_VIOLATION, () -> run(sql));
	}

	private static void fails(String state, Step step) {
		assertThatExceptionOfType(SQLException.class).isThrownBy(step::take)
			.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo(state));
	}

	private void run(String sql) throws SQLException {
		try (Statement statement = this.one.createStatement()) {
			statement.execute(sql);
		}
	}

	private long number(String sql) throws SQLException {
		try (Statement statement = this.one.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			row.next();
			return row.getLong(1);
		}
	}

	private long count(String from) {
		try {
			return number("select count(*) from " + from);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Something that the database may refuse.
	 */
	private interface Step {

		void take() throws SQLException;

	}

}
