package org.mncares.portal.organization;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Care system staff see their own care system and clinics and change neither.
 */
@PortalTest
class OrganizationIsolationTests {

	private static final LocalDate DAY = LocalDate.of(2021, 7, 1);

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private CareSystemId own;

	private CareSystemId other;

	private ClinicId otherClinic;

	@BeforeEach
	void twoCareSystems() {
		this.own = SomeOrganizations.careSystem(this.organizations);
		this.other = SomeOrganizations.careSystem(this.organizations);
		SomeOrganizations.clinic(this.organizations, this.own);
		this.otherClinic = SomeOrganizations.clinic(this.organizations, this.other);
	}

	@Test
	void anotherSystemIsNotThere() {
		String code = Scopes.call(Scope.STUDY, () -> this.directory.careSystem(this.other, DAY).code());
		Scopes.run(Scope.of(this.own), () -> {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.directory.careSystem(this.other, DAY));
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.directory.careSystem(code, DAY))
				.withMessageNotContaining(code);
			assertThat(this.organizations.careSystem(code)).isEmpty();
		});
	}

	@Test
	void anotherSystemsClinicIsNotThere() {
		String code = Scopes.call(Scope.STUDY, () -> this.directory.clinics(this.other).getFirst().code());
		Scopes.run(Scope.of(this.own), () -> {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.directory.clinic(code));
			assertThat(this.directory.clinics(this.other)).isEmpty();
			assertThat(this.directory.clinics()).extracting(ClinicView::careSystem).containsOnly(this.own);
			assertThat(this.directory.careSystems(DAY)).extracting(CareSystemView::id).containsExactly(this.own);
		});
	}

	@Test
	void withoutScopeNothingIsThere() {
		assertThat(this.directory.clinics()).isEmpty();
		assertThat(this.directory.careSystems(DAY)).isEmpty();
		assertThat(Scopes.call(Scope.SIGN_IN, () -> this.directory.careSystems(DAY))).isEmpty();
	}

	@Test
	void staffAndAnalystsChangeNothing() {
		NewClinic intruder = new NewClinic("INTRUDER", "Intruder", SomeOrganizations.address("55113"),
				Certification.NONE, null);
		for (Scope scope : new Scope[] { Scope.of(this.other), Scope.STUDY }) {
			Scopes.run(scope, () -> {
				assertThatExceptionOfType(DataAccessException.class)
					.isThrownBy(() -> this.organizations.register(this.other, intruder));
				assertThatExceptionOfType(DataAccessException.class)
					.isThrownBy(() -> this.organizations.certify(this.otherClinic, Certification.NONE));
			});
		}
		assertThat(Scopes.call(Scope.STUDY, () -> this.directory.clinics(this.other)))
			.allMatch((clinic) -> clinic.isCertified(DAY));
	}

	@Test
	void theDatabaseItselfDeletesNothing() {
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.transaction
					.executeWithoutResult((status) -> assertThatExceptionOfType(DataAccessException.class)
						.isThrownBy(() -> this.jdbc.sql("delete from clinic").update())));
	}

	@Test
	void aCodeIsTakenOnce() {
		String code = Scopes.call(Scope.STUDY, () -> this.directory.clinics(this.other).getFirst().code());
		NewClinic twin = new NewClinic(" " + code + " ", "Twin", SomeOrganizations.address("55113"), Certification.NONE,
				null);
		Scopes.run(Scope.ADMINISTRATION, () -> assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.organizations.register(this.own, twin)));
	}

}
