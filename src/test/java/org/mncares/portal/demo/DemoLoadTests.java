package org.mncares.portal.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Role;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.OrganizationDirectory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is there after the first start: the published figures, come about by the portal's
 * own way.
 */
@DemoTest
class DemoLoadTests {

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private DemoStart start;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void derivesSizeAndLocationAsInTheData() {
		Map<String, CareSystemView> registered = Scopes
			.call(Scope.STUDY, () -> this.directory.careSystems(java.time.LocalDate.now(this.clock)))
			.stream()
			.collect(Collectors.toMap(CareSystemView::code, (system) -> system));
		for (DemoCareSystem system : new DemoStudy().careSystems()) {
			CareSystemView view = registered.get(system.code());
			assertThat(view.size().name()).as(system.code()).isEqualTo(system.size());
			assertThat(view.location().name()).as(system.code()).isEqualTo(system.location());
		}
	}

	@Test
	void enrolsThePublishedNumbersOfPatients() {
		assertThat(numbers("select count(*) from patient where status = 'ENROLLED'")).containsExactly(11_023L);
		assertThat(numbers("""
				select count(distinct c.patient_id) from patient_coverage c join payor y on y.id = c.payor_id
				  join patient p on p.id = c.patient_id where p.status = 'ENROLLED' group by y.code order by y.code"""))
			.containsExactly(2_150L, 1_240L, 2_310L, 1_480L, 1_870L);
		assertThat(numbers("""
				select count(distinct c.patient_id) from patient_coverage c join patient p on p.id = c.patient_id
				 where p.status = 'ENROLLED' and c.kind = 'PARTNER'""")).containsExactly(8_785L);
		for (DemoClinic clinic : new DemoStudy().clinics()) {
			assertThat(numbers("select count(*) from patient p join clinic c on c.id = p.clinic_id"
					+ " where p.status = 'ENROLLED' and c.code = '" + clinic.code() + "'"))
				.containsExactly((long) clinic.patients());
		}
	}

	@Test
	void holdsListsInEveryState() {
		assertThat(texts("select distinct status from patient_list where uploaded_at < '2022-01-01' order by 1"))
			.containsExactly("ABANDONED", "ACCEPTED", "NEEDS_CORRECTION", "REPLACED", "RETURNED", "SUBMITTED",
					"WITHDRAWN");
		assertThat(texts("select distinct withdrawal from patient where withdrawal is not null order by 1"))
			.containsExactly("NOT_LISTED", "OBJECTED");
		assertThat(texts("""
				select distinct coalesce(list_reason, reason) from checked_rows
				 where coalesce(list_outcome, outcome) = 'NOT_ELIGIBLE' order by 1""")).containsExactly("PL-701",
				"PL-702", "PL-703", "PL-704", "PL-705", "PL-706", "PL-707", "PL-708");
		assertThat(numbers("select count(*) from patient where deceased and status = 'ENROLLED'").getFirst())
			.isGreaterThan(100);
	}

	@Test
	void keepsBusinessDatesAndAuditTimesApart() {
		assertThat(
				numbers("""
						select count(*) from patient_list where uploaded_at < '2021-06-01'
						    or uploaded_at between '2021-11-01' and now() - interval '1 day'
						    or (submitted_at not between '2021-06-01' and '2021-11-01' and submitted_at < now() - interval '1 day')
						    or reviewed_at not between '2021-06-01' and '2021-11-01'"""))
			.containsExactly(0L);
		assertThat(numbers("select count(*) from audit_entry where occurred_at < now() - interval '1 day'"))
			.containsExactly(0L);
		assertThat(Duration.between(this.clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
	}

	@Test
	void letsTheNewcomerBegin() {
		Scopes.run(Scope.ADMINISTRATION, () -> {
			assertThat(this.accounts.find(DemoPeople.STAFF)).hasValueSatisfying((person) -> {
				assertThat(person.role()).isEqualTo(Role.CARE_SYSTEM);
				assertThat(numbers(
						"select count(*) from patient_list where uploaded_at < '2022-01-01' and care_system_id = "
								+ person.ownCareSystem().value()))
					.containsExactly(0L);
			});
			assertThat(this.cohorts.historical().submission().isExtended()).isTrue();
			assertThat(this.cohorts.historical().submission().isOpen(java.time.LocalDate.now(this.clock))).isTrue();
		});
	}

	@Test
	void loadsNothingAtASecondStart() {
		List<Long> before = everything();
		this.start.run(new org.springframework.boot.DefaultApplicationArguments());
		assertThat(everything()).isEqualTo(before);
	}

	private List<Long> everything() {
		return numbers("select count(*) from patient_list union all select count(*) from patient"
				+ " union all select count(*) from clinic union all select count(*) from account"
				+ " union all select count(*) from audit_entry");
	}

	private List<Long> numbers(String sql) {
		return texts(sql).stream().map(Long::valueOf).toList();
	}

	private List<String> texts(String sql) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(String.class).list()));
	}

}
