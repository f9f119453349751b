package org.mncares.portal.payor;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Editing a partner, and deciding what a written payor means: one text means one payor,
 * whoever says so at the same time.
 */
@PortalTest
class PayorMappingsTests {

	private static final LocalDate JOINED = LocalDate.of(2020, 1, 1);

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final String suffix = "pm" + NUMBER.incrementAndGet();

	private final Caller administrator = TestPeople.administrator();

	@Autowired
	private PayorPartners partners;

	@Autowired
	private PayorMappings mappings;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void anEditKeepsTheFormerNamesAndSaysOldAndNew() {
		PayorView before = register("Willow");
		as(() -> this.partners.edit(before.id(), new PayorEdit(before.code(), "Willow New " + this.suffix,
				"Willow N" + this.suffix, JOINED, LocalDate.of(2021, 1, 1), "\\d{9}"), before.revision()));
		PayorView after = payor(before.code());
		assertThat(after.name()).isEqualTo("Willow New " + this.suffix);
		assertThat(after.aliases()).contains(before.name());
		assertThat(details("payor/" + before.code(), "payor.edited"))
			.contains("\"name.old\": \"" + before.name() + "\"", "\"left-on.new\": \"2021-01-01\"");
		as(() -> this.partners.edit(after.id(), edit(after, null), after.revision()));
		assertThat(payor(before.code()).leftOn()).as("the leave is taken back").isNull();
	}

	@Test
	void whoIsLaterSeesThatSomebodyWasQuicker() {
		PayorView before = register("Alder");
		as(() -> this.partners.edit(before.id(), edit(before, LocalDate.of(2022, 1, 1)), before.revision()));
		assertThatExceptionOfType(ChangedMeanwhile.class)
			.isThrownBy(() -> as(() -> this.partners.edit(before.id(), edit(before, null), before.revision())));
		assertThat(payor(before.code()).leftOn()).isEqualTo(LocalDate.of(2022, 1, 1));
	}

	@Test
	void twoAdministratorsSaveAtOnce() {
		PayorView before = register("Birch");
		List<Throwable> lost = AtOnce.lostByAdministrators(
				() -> this.partners.edit(before.id(), edit(before, LocalDate.of(2022, 1, 1)), before.revision()),
				() -> this.partners.edit(before.id(), edit(before, LocalDate.of(2023, 1, 1)), before.revision()));
		assertThat(lost).singleElement().isInstanceOf(ChangedMeanwhile.class);
	}

	@Test
	void oneAliasClaimedByTwoAtOnceGoesToOne() {
		PayorId one = register("Cedar").id();
		PayorId other = register("Maple").id();
		String alias = "Claimed " + this.suffix;
		List<Throwable> lost = AtOnce.lostByAdministrators(() -> this.partners.addAliases(one, List.of(alias)),
				() -> this.partners.addAliases(other, List.of(alias.toUpperCase(Locale.ROOT))),
				() -> this.mappings.decide(PayorDecision.other(alias, "Other " + this.suffix, "")),
				() -> register("Thief", alias));
		assertThat(lost).hasSize(3)
			.allSatisfy((ex) -> assertThat(ex).isInstanceOf(NameTaken.class)
				.satisfiesAnyOf(
						(lostToPayor) -> assertThat(lostToPayor).hasMessageContainingAll("already means", "(code "),
						(lostToMapping) -> assertThat(lostToMapping)
							.hasMessageContaining("is mapped: it means Other " + this.suffix)));
	}

	@Test
	void aMappingToAPartnerIsAnAliasUntilItIsRevoked() {
		PayorView payor = register("Spruce");
		String written = "Sprucy Plan " + this.suffix;
		MappingView mapping = ActingAs.call(this.administrator,
				() -> this.mappings.decide(PayorDecision.partner(written, payor.id(), "Asked them")));
		assertThat(payor(payor.code()).aliases()).contains(written);
		assertThat(ActingAs.call(this.administrator,
				() -> this.mappings.settled().isSettled(written.toLowerCase(Locale.ROOT))))
			.isTrue();
		assertThatExceptionOfType(NameTaken.class)
			.isThrownBy(() -> as(() -> this.mappings.decide(PayorDecision.apart(written, ""))));
		as(() -> this.mappings.revoke(mapping.id(), "It was another plan"));
		assertThat(payor(payor.code()).aliases()).doesNotContain(written);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> as(() -> this.mappings.revoke(mapping.id(), "Again")))
			.withMessageContaining("revoked already, by Kim Ånder");
		assertThat(details("payor-mapping/" + mapping.id(), "payor.mapped")).contains(written, payor.name());
		assertThat(details("payor-mapping/" + mapping.id(), "payor.mapping-revoked")).contains("It was another plan");
		as(() -> this.mappings.decide(PayorDecision.apart(written, "")));
	}

	@Test
	void whatIsKeptApartIsNamedByReferenceInTheTrail() {
		String written = "Invented Person " + this.suffix;
		MappingView mapping = ActingAs.call(this.administrator,
				() -> this.mappings.decide(PayorDecision.apart(written, "A name in the wrong column")));
		as(() -> this.mappings.revoke(mapping.id(), "Not needed"));
		assertThat(details("payor-mapping/" + mapping.id(), "payor.mapped")).doesNotContain(written);
		assertThat(details("payor-mapping/" + mapping.id(), "payor.mapping-revoked")).doesNotContain(written);
	}

	@Test
	void whatAliasIsRemovedIsNotMappedAnyMore() {
		PayorView payor = register("Linden");
		String written = "Lindy " + this.suffix;
		as(() -> this.mappings.decide(PayorDecision.partner(written, payor.id(), "")));
		as(() -> this.mappings.removeAlias(payor.id(), written));
		assertThat(ActingAs.call(this.administrator, () -> this.mappings.settled().isSettled(written))).isFalse();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> as(() -> this.mappings.removeAlias(payor.id(), payor.name())));
	}

	@Test
	void waysOfWritingAreGatheredUnderOneOtherPayor() {
		String name = "United " + this.suffix;
		as(() -> this.mappings.decide(PayorDecision.other("UHC" + this.suffix, name, "")));
		as(() -> this.mappings
			.decide(PayorDecision.other("U.H. Care" + this.suffix, name.toUpperCase(Locale.ROOT), "")));
		ActingAs.run(this.administrator, () -> {
			assertThat(this.mappings.otherPayors()).filteredOn((one) -> one.equalsIgnoreCase(name)).hasSize(1);
			assertThat(this.mappings.suggest("Unitd " + this.suffix)).first()
				.extracting(Suggestion::name)
				.isEqualTo(name);
		});
		assertThatExceptionOfType(NameTaken.class).isThrownBy(() -> register("Late", "UHC" + this.suffix))
			.withMessageContaining("is mapped: it means " + name);
	}

	@Test
	void noMappingMakesAnUninsuredPatientInsured() {
		PayorId id = register("Tamarack").id();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> as(() -> this.mappings.decide(PayorDecision.partner("Self Pay", id, ""))))
			.withMessageContaining("no payor");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> as(() -> this.mappings.decide(PayorDecision.other("X" + this.suffix, "n/a", ""))));
	}

	@Test
	void onlyAdministratorsDecide() {
		assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> ActingAs.run(TestPeople.analyst(),
				() -> this.mappings.decide(PayorDecision.apart("Anything " + this.suffix, ""))));
	}

	private PayorEdit edit(PayorView payor, @Nullable LocalDate left) {
		return new PayorEdit(payor.code(), payor.name(), payor.shortName(), payor.joinedOn(), left,
				payor.memberIdPattern());
	}

	private PayorView register(String name, String... aliases) {
		String code = "M" + NUMBER.incrementAndGet();
		return ActingAs.call(this.administrator, () -> {
			this.partners.register(
					new NewPayor(code, name + " " + this.suffix, name + this.suffix, JOINED, null, List.of(aliases)));
			return this.partners.payor(code);
		});
	}

	private PayorView payor(String code) {
		return ActingAs.call(this.administrator, () -> this.partners.payor(code));
	}

	private void as(Runnable step) {
		ActingAs.run(this.administrator, step);
	}

	private String details(String subject, String action) {
		return ActingAs.call(this.administrator, () -> this.transaction.execute((status) -> this.jdbc
			.sql("select string_agg(details::text, ' ') from audit_entry where subject = :subject and action = :action")
			.params(Map.of("subject", subject, "action", action))
			.query(String.class)
			.single()));
	}

}
