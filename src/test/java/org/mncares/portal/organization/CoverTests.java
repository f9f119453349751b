package org.mncares.portal.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.organization.Cover.State;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How far agreements reach, gaps and revocations among them.
 */
class CoverTests {

	private static final LocalDate DAY = LocalDate.of(2021, 6, 15);

	@Test
	void withoutAgreementsThereIsNone() {
		assertThat(Cover.of(List.of(), DAY)).isEqualTo(new Cover(State.NONE, null));
		assertThat(Cover.of(List.of(agreement("2020-01-01", "2021-06-14")), DAY).state()).isEqualTo(State.NONE);
	}

	@Test
	void bothEndsAreIncluded() {
		assertThat(Cover.of(List.of(agreement("2021-06-15", "2021-06-15")), DAY))
			.isEqualTo(new Cover(State.ENDS_SOON, DAY));
		assertThat(Cover.of(List.of(agreement("2021-06-16", null)), DAY))
			.isEqualTo(new Cover(State.LATER, DAY.plusDays(1)));
	}

	@Test
	void thirtyDaysAreSoonAndThirtyOneAreNot() {
		assertThat(Cover.of(List.of(agreement("2021-01-01", "2021-07-15")), DAY).state()).isEqualTo(State.ENDS_SOON);
		assertThat(Cover.of(List.of(agreement("2021-01-01", "2021-07-16")), DAY).state()).isEqualTo(State.IN_FORCE);
	}

	@Test
	void aSuccessorExtendsTheCoverAndAGapEndsIt() {
		AgreementView first = agreement("2021-01-01", "2021-06-30");
		assertThat(Cover.of(List.of(agreement("2021-07-01", null), first), DAY))
			.isEqualTo(new Cover(State.IN_FORCE, null));
		assertThat(Cover.of(List.of(agreement("2021-07-02", null), first), DAY))
			.isEqualTo(new Cover(State.ENDS_SOON, LocalDate.of(2021, 6, 30)));
	}

	@Test
	void aRevokedOneDoesNotCount() {
		AgreementView revoked = new AgreementView(1, new CareSystemId(1),
				SomeAgreements.terms(LocalDate.of(2021, 1, 1), null), "a.pdf", 1, "", "Kim", Instant.EPOCH,
				new Revocation(Instant.EPOCH, "Kim", "Wrong document"));
		assertThat(Cover.of(List.of(revoked), DAY).state()).isEqualTo(State.NONE);
		assertThat(revoked.inForce(DAY)).isFalse();
	}

	private static AgreementView agreement(String from, @Nullable String to) {
		return new AgreementView(1, new CareSystemId(1),
				SomeAgreements.terms(LocalDate.parse(from), (to != null) ? LocalDate.parse(to) : null), "a.pdf", 1, "",
				"Kim", Instant.EPOCH, null);
	}

}
