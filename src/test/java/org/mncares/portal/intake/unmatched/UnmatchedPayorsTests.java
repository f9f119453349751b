package org.mncares.portal.intake.unmatched;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Reapplication;
import org.mncares.portal.cohort.ReapplyCoverage;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.check.CheckOpenLists;
import org.mncares.portal.intake.report.LeaveOutRows;
import org.mncares.portal.intake.review.ReviewPatientList;
import org.mncares.portal.payor.MappingView;
import org.mncares.portal.payor.NewPayor;
import org.mncares.portal.payor.PayorDecision;
import org.mncares.portal.payor.PayorEdit;
import org.mncares.portal.payor.PayorEffect;
import org.mncares.portal.payor.PayorMappings;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.SavePayor;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A payor that nothing matches waits for a decision; what is decided reaches open lists
 * by a check, and accepted patients by re-applying names.
 */
@PortalTest
@Import(SomeStudy.class)
class UnmatchedPayorsTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final String tag = "um" + NUMBER.incrementAndGet();

	private final Caller administrator = TestPeople.administrator();

	@Autowired
	private SomeStudy study;

	@Autowired
	private UnmatchedPayors unmatched;

	@Autowired
	private CheckOpenLists openLists;

	@Autowired
	private LeaveOutRows leaveOut;

	@Autowired
	private ReviewPatientList review;

	@Autowired
	private PayorPartners partners;

	@Autowired
	private PayorMappings mappings;

	@Autowired
	private SavePayor save;

	@Autowired
	private ReapplyCoverage reapply;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void waysOfWritingWaitAsOneWithTheirCounts() {
		Member one = this.study.member(1);
		Member other = this.study.member(1);
		upload(one, "Zed " + this.tag, "ZED-" + this.tag, "uninsured");
		PatientListId list = upload(other, "zed " + this.tag, "unknown", "n/a");
		UnmatchedValue value = waiting("Zed " + this.tag);
		assertThat(value.rows()).isEqualTo(3);
		assertThat(value.openRows()).isEqualTo(3);
		assertThat(value.careSystems()).containsExactlyInAnyOrder(one.careSystem(), other.careSystem());
		assertThat(value.writings()).hasSize(3);
		ActingAs.run(other.staff(), () -> this.leaveOut.leaveOut(list, List.of(2), "Chart is being corrected"));
		assertThat(waiting("Zed " + this.tag).rows()).isEqualTo(2);
		ActingAs.run(other.staff(), () -> this.leaveOut.takeIn(list, List.of(2)));
		assertThat(waiting("Zed " + this.tag).rows()).isEqualTo(3);
	}

	@Test
	void valuesGoWhenTheirListCountsNoMore() {
		Member member = this.study.member(1);
		PatientListId first = upload(member, "Gone " + this.tag);
		PatientListId second = upload(member, "Stays " + this.tag);
		assertThat(this.study.view(first).status()).isEqualTo(ListStatus.ABANDONED);
		assertThat(shown()).doesNotContain("Gone " + this.tag).contains("Stays " + this.tag);
		this.study.submit(member, second, Map.of());
		assertThat(waiting("Stays " + this.tag).rows()).isOne();
		ActingAs.run(this.administrator, () -> this.review.sendBack(second, "Please look again."));
		assertThat(shown()).doesNotContain("Stays " + this.tag);
	}

	@Test
	void whatMayNameAPersonIsMaskedAndNeverRemembered() {
		Member member = this.study.member(1);
		upload(member, this.tag + " 123456789", "x".repeat(61) + this.tag);
		List<UnmatchedValue> masked = values().stream()
			.filter((value) -> value.careSystems().contains(member.careSystem()))
			.toList();
		assertThat(masked).hasSize(2).allSatisfy((value) -> {
			assertThat(value.masked()).isTrue();
			assertThat(value.shown()).doesNotContain("123456").hasSizeLessThan(40);
			assertThat(String.join("", value.writings())).doesNotContain("123456", "x".repeat(20));
		});
		UnmatchedValue value = masked.getFirst();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> ActingAs.run(this.administrator,
				() -> this.unmatched.decide(value, PayorDecision.apart(value.written(), ""))));
		ActingAs.run(this.administrator, () -> this.unmatched.setAside(value.id(), "A number of somebody"));
		assertThat(values()).extracting(UnmatchedValue::id).doesNotContain(value.id());
		assertThat(texts("select details::text || subject from audit_entry where subject = 'unmatched-payor/"
				+ value.id() + "'"))
			.singleElement()
			.asString()
			.contains("A number of somebody")
			.doesNotContain("123456");
		ActingAs.run(this.administrator, () -> this.unmatched.takeBack(value.id()));
		assertThat(values()).extracting(UnmatchedValue::id).contains(value.id());
	}

	@Test
	void onlyAdministratorsSeeThem() {
		Member member = this.study.member(1);
		for (Caller caller : List.of(TestPeople.analyst(), member.staff())) {
			ActingAs.run(caller,
					() -> assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(this.unmatched::waiting));
		}
		assertThat(Scopes.<Integer, RuntimeException>call(Scope.STUDY, () -> this.transaction.execute(
				(status) -> this.jdbc.sql("select count(*) from patient_list_payor").query(Integer.class).single())))
			.isZero();
	}

	@Test
	void aMappingReachesOpenListsByACheckAndComesBackWhenItIsRevoked() {
		PayorId payor = register();
		Member member = this.study.member(1);
		PatientListId list = upload(member, "Odd " + this.tag, "uninsured");
		ActingAs.run(member.staff(), () -> this.leaveOut.leaveOut(list, List.of(3), "Chart is being corrected"));
		MappingView mapping = ActingAs.call(this.administrator, () -> this.unmatched.decide(waiting("Odd " + this.tag),
				PayorDecision.partner("Odd " + this.tag, payor, "They said so")));
		assertThat(shown()).doesNotContain("Odd " + this.tag);
		checkAgain(list);
		assertThat(kinds(list)).containsExactly("PARTNER", "UNINSURED");
		assertThat(this.study.view(list).counts().rowsLeftOut()).isOne();
		assertThat(this.study.view(list).status()).as("a partner's member ID is missing now")
			.isEqualTo(ListStatus.NEEDS_CORRECTION);
		ActingAs.run(this.administrator, () -> this.mappings.revoke(mapping.id(), "Wrong"));
		checkAgain(list);
		assertThat(kinds(list)).containsExactly("OTHER", "UNINSURED");
		assertThat(waiting("Odd " + this.tag).rows()).isOne();
	}

	@Test
	void acceptedPatientsKeepTheirCoverageUntilNamesAreReapplied() {
		PayorId payor = register();
		Member member = accepted("Late " + this.tag, "Late " + this.tag, "uninsured");
		MappingView mapping = ActingAs.call(this.administrator, () -> this.unmatched.decide(waiting("Late " + this.tag),
				PayorDecision.partner("Late " + this.tag, payor, "")));
		assertThat(coverage(member)).containsExactly("OTHER", "OTHER", "UNINSURED");
		Reapplication preview = preview();
		assertThat(preview.careSystems()).filteredOn((line) -> line.careSystem().equals(member.careSystem()))
			.singleElement()
			.extracting(Reapplication.OfCareSystem::patients)
			.isEqualTo(2L);
		assertThat(preview.payors()).filteredOn((line) -> payor.value() == ((line.payor() != null) ? line.payor() : 0))
			.singleElement()
			.satisfies((line) -> assertThat(List.of(line.before(), line.after())).containsExactly(0L, 2L));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(
					() -> ActingAs.run(this.administrator, () -> this.reapply.apply(this.study.historical(), "old")))
			.withMessageContaining("confirm again");
		apply();
		assertThat(coverage(member)).containsExactly("PARTNER", "PARTNER", "UNINSURED");
		assertThat(texts(
				"select details::text from audit_entry where action = 'cohort.coverage-reapplied' order by id desc limit 1"))
			.singleElement()
			.asString()
			.contains("\"Reap" + this.tag + ".old\": \"0\"", "\"Reap" + this.tag + ".new\": \"2\"");
		ActingAs.run(this.administrator, () -> this.mappings.revoke(mapping.id(), "Wrong"));
		assertThat(coverage(member)).containsExactly("PARTNER", "PARTNER", "UNINSURED");
		apply();
		assertThat(coverage(member)).containsExactly("OTHER", "OTHER", "UNINSURED");
		assertThat(preview().changesNothing()).isTrue();
	}

	@Test
	void joiningShowsTheShareBeforeAndAfter() {
		accepted("Newcomer " + this.tag, "uninsured");
		NewPayor payor = new NewPayor("J" + NUMBER.get(), "Newcomer " + this.tag, "New" + this.tag,
				LocalDate.of(2021, 5, 1), null, List.of());
		PayorEffect effect = ActingAs.call(this.administrator, () -> this.save.effect(payor));
		assertThat(effect.later()).isFalse();
		assertThat(effect.cohorts()).filteredOn((cohort) -> cohort.matching() > 0)
			.singleElement()
			.satisfies((cohort) -> {
				assertThat(cohort.matching()).isOne();
				assertThat(cohort.saved()).isEqualTo(cohort.before());
				assertThat(cohort.reapplied()).isGreaterThan(cohort.before());
			});
		assertThat(ActingAs.call(this.administrator, () -> this.save.register(payor, true))).isPositive();
		PayorEffect leaving = ActingAs.call(this.administrator, () -> {
			var view = this.partners.payor(payor.code());
			return this.save.effect(view.id(), new PayorEdit(view.code(), view.name(), view.shortName(),
					view.joinedOn(), LocalDate.of(2021, 6, 1), null), view.revision());
		});
		assertThat(leaving.cohorts()).filteredOn((cohort) -> cohort.matching() > 0)
			.singleElement()
			.satisfies((cohort) -> assertThat(cohort.saved()).isEqualTo(cohort.before() - 1));
	}

	@Test
	void aFrozenCohortKeepsItsCoverage() {
		accepted("Frozen " + this.tag);
		ActingAs.run(this.administrator, () -> this.unmatched.decide(waiting("Frozen " + this.tag),
				PayorDecision.partner("Frozen " + this.tag, register(), "")));
		ActingAs.run(this.administrator, () -> this.cohorts.freeze(this.study.historical(), "A cut", "Kim"));
		try {
			assertThatExceptionOfType(Conflict.class).isThrownBy(this::apply)
				.withMessageContaining("is frozen on the data cut");
		}
		finally {
			ActingAs.run(this.administrator, () -> this.cohorts.thaw(this.study.historical(), "The test is over"));
		}
		apply();
	}

	private Member accepted(String... payors) {
		Member member = this.study.member(1);
		PatientListId list = upload(member, payors);
		this.study.submit(member, list, Map.of());
		this.study.accept(list);
		return member;
	}

	private PatientListId upload(Member member, String... payors) {
		StringBuilder rows = new StringBuilder(SomeStudy.HEADER);
		for (int i = 0; i < payors.length; i++) {
			rows.append(member.eligible(0, i + 1).replace("uninsured", payors[i]));
		}
		return this.study.upload(member, rows.toString());
	}

	private PayorId register() {
		return ActingAs.call(this.administrator,
				() -> this.partners.register(new NewPayor("R" + NUMBER.incrementAndGet(), "Reapplied " + this.tag,
						"Reap" + this.tag, LocalDate.of(2020, 1, 1), null, List.of())));
	}

	private void checkAgain(PatientListId list) {
		assertThat(ActingAs.call(this.administrator, this.openLists::checkAgain)).isPositive();
		Awaitility.await()
			.pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofSeconds(60))
			.until(() -> !this.study.view(list).status().isBeingChecked());
	}

	private Reapplication preview() {
		return ActingAs.call(this.administrator, () -> this.reapply.preview(this.study.historical()));
	}

	private void apply() {
		String seen = preview().fingerprint();
		ActingAs.run(this.administrator, () -> this.reapply.apply(this.study.historical(), seen));
	}

	private List<UnmatchedValue> values() {
		return ActingAs.call(this.administrator, this.unmatched::waiting);
	}

	private List<String> shown() {
		return values().stream().flatMap((value) -> value.writings().stream()).toList();
	}

	private UnmatchedValue waiting(String written) {
		return values().stream().filter((value) -> value.writings().contains(written)).findFirst().orElseThrow();
	}

	private List<String> kinds(PatientListId list) {
		return texts("select payor_1_kind from checked_rows where list_id = " + list + " order by row_number");
	}

	private List<String> coverage(Member member) {
		return texts("select v.kind from patient_coverage v where v.care_system_id = " + member.careSystem()
				+ " order by v.kind");
	}

	private List<String> texts(String sql) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(String.class).list()));
	}

}
