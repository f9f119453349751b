package org.mncares.portal.payor;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Payor partners and what people write for them.
 */
@PortalTest
class PayorPartnersTests {

	private static final LocalDate JOINED = LocalDate.of(2020, 1, 1);

	@Autowired
	private PayorPartners partners;

	@Test
	void matchesNameCodeAndAlias() {
		PayorId lakeland = register("901", "Lakeland Health Plan of Minnesota", "Lakeland", "LHP", "Lake-Land Plan");
		PayorDirectory directory = Scopes.call(Scope.of(new CareSystemId(1)), () -> this.partners.directory(JOINED));
		for (String written : List.of("lakeland", "LAKELAND HEALTH PLAN OF MINNESOTA", "0901", "l.h.p.",
				"lakeland plan")) {
			assertThat(directory.match(written).payor()).as(written).isEqualTo(lakeland);
		}
		assertThat(directory.match("Lakeland Dental").kind()).isEqualTo(MatchedPayor.Kind.OTHER);
		assertThat(directory.match("self-pay").kind()).isEqualTo(MatchedPayor.Kind.UNINSURED);
		assertThat(directory.match("--").kind()).isEqualTo(MatchedPayor.Kind.UNKNOWN);
		assertThat(directory.match("9010").kind()).isEqualTo(MatchedPayor.Kind.OTHER);
	}

	@Test
	void aPayorIsAPartnerFromTheDayItJoinsUntilTheDayItLeaves() {
		PayorId id = register("902", "Prairie Payor", "Prairie");
		administration(() -> this.partners.leave(id, LocalDate.of(2021, 6, 1)));
		Scopes.run(Scope.STUDY, () -> {
			assertThat(kind(JOINED.minusDays(1))).isEqualTo(MatchedPayor.Kind.OTHER);
			assertThat(kind(JOINED)).isEqualTo(MatchedPayor.Kind.PARTNER);
			assertThat(kind(LocalDate.of(2021, 5, 31))).isEqualTo(MatchedPayor.Kind.PARTNER);
			assertThat(kind(LocalDate.of(2021, 6, 1))).isEqualTo(MatchedPayor.Kind.OTHER);
			assertThat(this.partners.asOf(LocalDate.of(2021, 6, 1))).extracting(PayorView::code).doesNotContain("902");
			assertThat(this.partners.all()).extracting(PayorView::code).contains("902");
		});
	}

	@Test
	void oneTextMeansOnePayor() {
		PayorId river = register("903", "River Health", "River");
		register("904", "Hill Health", "Hill", "The Hill");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> register("905", "Another", "HILL-HEALTH"));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> administration(() -> this.partners.addAliases(river, List.of("the hill"))));
		administration(() -> this.partners.addAliases(river, List.of("RH", "river", "R.H.")));
		PayorView view = Scopes.call(Scope.STUDY,
				() -> this.partners.all()
					.stream()
					.filter((payor) -> payor.id().equals(river))
					.findFirst()
					.orElseThrow());
		assertThat(view.aliases()).containsExactly("RH");
	}

	@Test
	void noAliasMeansUninsured() {
		assertThatIllegalArgumentException().isThrownBy(() -> register("906", "Some Payor", "Some", "Self Pay"));
		assertThatIllegalArgumentException().isThrownBy(() -> register("9 6", "Some Payor", "Some"));
	}

	@Test
	void onlyAdministratorsRegister() {
		NewPayor payor = new NewPayor("907", "Stray", "Stray", JOINED, null, List.of());
		for (Scope scope : List.of(Scope.STUDY, Scope.STUDY_JOB, Scope.of(new CareSystemId(1)), Scope.SIGN_IN)) {
			Scopes.run(scope, () -> assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.partners.register(payor)));
		}
	}

	@Test
	void withoutScopeNobodyIsAPartner() {
		register("908", "Meadow", "Meadow");
		assertThat(this.partners.all()).isEmpty();
	}

	private MatchedPayor.Kind kind(LocalDate day) {
		return this.partners.directory(day).match("Prairie").kind();
	}

	private PayorId register(String code, String name, String shortName, String... aliases) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.partners.register(new NewPayor(code, name, shortName, JOINED, null, List.of(aliases))));
	}

	private static void administration(Runnable step) {
		Scopes.run(Scope.ADMINISTRATION, step);
	}

}
