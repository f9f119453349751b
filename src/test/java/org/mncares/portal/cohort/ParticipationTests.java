package org.mncares.portal.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
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
 * Which clinics take part in a cohort, and who changes it.
 */
@PortalTest
class ParticipationTests {

	@Autowired
	private Organizations organizations;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private Participation participation;

	@Autowired
	private EditParticipation edit;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private CareSystemId own;

	private CareSystemId other;

	private ClinicId first;

	private ClinicId second;

	private CohortId cohort;

	@BeforeEach
	void oneClinicOfTwoTakesPart() {
		this.own = SomeOrganizations.careSystem(this.organizations);
		this.other = SomeOrganizations.careSystem(this.organizations);
		this.first = SomeOrganizations.clinic(this.organizations, this.own);
		this.second = SomeOrganizations.clinic(this.organizations, this.own);
		this.cohort = SomeCohorts.cohort(this.cohorts);
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.participation.join(this.cohort, this.own, List.of(this.first), null));
	}

	@Test
	void clinicsOfAnotherSystemDoNotJoin() {
		ClinicId stray = SomeOrganizations.clinic(this.organizations, this.other);
		Scopes.run(Scope.ADMINISTRATION, () -> assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.participation.join(this.cohort, this.own, List.of(this.second, stray), null)));
		assertThat(participating(Scope.STUDY)).containsExactly(this.first);
	}

	@Test
	void staffSeeTheirOwnAndChangeNothing() {
		assertThat(participating(Scope.of(this.own))).containsExactly(this.first);
		assertThat(participating(Scope.of(this.other))).isEmpty();
		Scopes.run(Scope.of(this.own), () -> {
			assertThat(this.participation.clinics(this.cohort, this.own)).extracting(CohortClinic::participating)
				.containsExactly(true, false);
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.participation.join(this.cohort, this.own, List.of(this.second), null));
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.cohorts.extendSubmission(this.cohort, LocalDate.of(2021, 12, 1)));
		});
	}

	@Test
	void leavesAndComesBack() {
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.participation.leave(this.cohort, this.own, this.first, LocalDate.of(2021, 7, 1)));
		assertThat(participating(Scope.STUDY)).isEmpty();
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.participation.join(this.cohort, this.own, List.of(this.first, this.second), null));
		assertThat(participating(Scope.STUDY)).containsExactly(this.first, this.second);
	}

	@Test
	void whoComesBackHasTheTypedDayAndElseTheFormerOne() {
		assertThat(firstDayAfterJoining(LocalDate.of(2021, 6, 1))).isEqualTo("2021-06-01");
		assertThat(firstDayAfterJoining(null)).isEqualTo("2021-06-01");
		assertThat(firstDayAfterJoining(LocalDate.of(2022, 2, 1))).isEqualTo("2022-02-01");
		assertThat(text("select details ->> 'from' from audit_entry where action = 'cohort.clinics-joined'"
				+ " and subject = 'cohort/" + this.cohort + "' order by id desc limit 1"))
			.isEqualTo("2022-02-01");
	}

	@Test
	void whoeverFreezesWaitsForAChange() throws Exception {
		CohortView view = Scopes.call(Scope.ADMINISTRATION, () -> this.cohorts.cohort(this.cohort));
		Future<?> freeze = Scopes.call(Scope.ADMINISTRATION, () -> this.transaction.execute((status) -> {
			this.edit.join(view, this.own, List.of(this.second), null);
			return AtOnce.waiting(Executors.callable(
					() -> Scopes.run(Scope.ADMINISTRATION, () -> this.cohorts.freeze(this.cohort, "A cut", "Kim"))));
		}));
		freeze.get(10, TimeUnit.SECONDS);
		Scopes.run(Scope.ADMINISTRATION,
				() -> assertThatExceptionOfType(Conflict.class)
					.isThrownBy(() -> this.edit.join(view, this.own, List.of(this.first), null))
					.withMessageContaining("Lift the freeze first"));
	}

	@Test
	void leavingWhatOneIsNotInIsNotFound() {
		Scopes.run(Scope.ADMINISTRATION, () -> assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.participation.leave(this.cohort, this.own, this.second, LocalDate.of(2021, 7, 1))));
	}

	@Test
	void anExtensionIsRead() {
		LocalDate later = LocalDate.of(2021, 11, 30);
		Scopes.run(Scope.ADMINISTRATION, () -> this.cohorts.extendSubmission(this.cohort, later));
		CohortView view = Scopes.call(Scope.of(this.own), () -> this.cohorts.cohort(this.cohort));
		assertThat(view.submission().lastDay()).isEqualTo(later);
		assertThat(view.submission().closes()).isEqualTo(LocalDate.of(2021, 10, 31));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.cohorts.cohort(this.cohort));
	}

	@Test
	void aCodeIsTakenOnce() {
		CohortView view = Scopes.call(Scope.STUDY, () -> this.cohorts.cohort(this.cohort));
		Scopes.run(Scope.ADMINISTRATION, () -> assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.cohorts
			.define(new NewCohort(view.code(), view.name(), view.criteria(), view.submission()))));
	}

	private String firstDayAfterJoining(@Nullable LocalDate day) {
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.participation.leave(this.cohort, this.own, this.first, LocalDate.of(2021, 7, 1)));
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.participation.join(this.cohort, this.own, List.of(this.first), day));
		return text("select from_day from cohort_clinic where cohort_id = " + this.cohort + " and clinic_id = "
				+ this.first);
	}

	private String text(String sql) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(String.class).single()));
	}

	private List<ClinicId> participating(Scope scope) {
		return Scopes.call(scope,
				() -> this.participation.participating(this.cohort).stream().map(CohortClinic::id).toList());
	}

}
