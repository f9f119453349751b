package org.mncares.portal.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.attest.AttestPatientList;
import org.mncares.portal.intake.enrol.EnrolPatients;
import org.mncares.portal.intake.objection.RecordObjection;
import org.mncares.portal.intake.review.ReviewPatientList;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two people who act at once get one winner and one clear message.
 */
@PortalTest
@Import(SomeStudy.class)
class TwoPeopleAtOnceTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private ReviewPatientList review;

	@Autowired
	private AttestPatientList attest;

	@Autowired
	private RecordObjection objections;

	@Autowired
	private EnrolPatients enrol;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void twoAdministratorsAcceptAtOnce() {
		Member member = this.study.member(1);
		PatientListId list = submitted(member);
		List<Throwable> lost = AtOnce.lost(() -> accept(list), () -> accept(list));
		assertThat(lost).singleElement()
			.isInstanceOf(Conflict.class)
			.extracting(Throwable::getMessage)
			.asString()
			.contains("is now \"Accepted\"", "Somebody may have been quicker");
		assertThat(enrolled(member)).isEqualTo(3);
	}

	@Test
	void oneAcceptsWhileAnotherReturns() {
		Member member = this.study.member(1);
		PatientListId list = submitted(member);
		List<Throwable> lost = AtOnce.lost(() -> accept(list),
				() -> ActingAs.run(TestPeople.administrator(), () -> this.review.sendBack(list, "Please look again.")));
		assertThat(lost).singleElement().isInstanceOf(Conflict.class);
		boolean accepted = this.study.view(list).status() == ListStatus.ACCEPTED;
		assertThat(enrolled(member)).isEqualTo(accepted ? 3 : 0);
		assertThat(this.study.view(list).review()).isNotNull();
	}

	@Test
	void oneAcceptsWhileItsStaffTakeItBack() {
		Member member = this.study.member(1);
		PatientListId list = submitted(member);
		List<Throwable> lost = AtOnce.lost(() -> accept(list),
				() -> ActingAs.run(member.staff(), () -> this.attest.withdraw(list)));
		assertThat(lost).singleElement().isInstanceOf(Conflict.class);
		boolean accepted = this.study.view(list).status() == ListStatus.ACCEPTED;
		assertThat(enrolled(member)).isEqualTo(accepted ? 3 : 0);
	}

	@Test
	void submittedTwiceItIsSignedOnce() {
		Member member = this.study.member(1);
		PatientListId list = upload(member);
		List<Throwable> lost = AtOnce.lost(() -> this.study.submit(member, list, Map.of()),
				() -> this.study.submit(member, list, Map.of()));
		assertThat(lost).singleElement()
			.isInstanceOf(Conflict.class)
			.extracting(Throwable::getMessage)
			.asString()
			.contains("is now \"Submitted\"");
	}

	@Test
	void oneObjectsWhileAListIsAccepted() {
		for (int i = 0; i < 5; i++) {
			Member member = this.study.member(1);
			this.study.accept(submitted(member));
			PatientListId newer = submitted(member, "\n");
			List<String> objector = ActingAs.call(member.staff(), () -> this.objections.find("P1"));
			assertThat(objector).hasSize(1);
			List<Throwable> lost = AtOnce.lost(() -> accept(newer),
					() -> ActingAs.run(member.staff(), () -> this.objections.withdraw(objector)));
			assertThat(lost).isEmpty();
			assertOut(member, objector.getFirst());
		}
	}

	@Test
	void anObjectionWaitsForAnAcceptanceThatIsUnderWay() throws Exception {
		Member member = this.study.member(1);
		this.study.accept(submitted(member));
		PatientListId newer = submitted(member, "\n");
		List<String> objector = ActingAs.call(member.staff(), () -> this.objections.find("P1"));
		Future<?> objecting = Scopes.call(Scope.ADMINISTRATION, () -> this.transaction.execute((status) -> {
			this.enrol.oneAtATime(member.careSystem());
			Future<?> waiting = AtOnce.waiting(
					Executors.callable(() -> ActingAs.run(member.staff(), () -> this.objections.withdraw(objector))));
			accept(newer);
			return waiting;
		}));
		objecting.get();
		assertOut(member, objector.getFirst());
	}

	private void assertOut(Member member, String studyId) {
		assertThat(enrolled(member)).isEqualTo(2);
		assertThat(count("select count(*) from patient where status = 'WITHDRAWN' and withdrawal = 'OBJECTED'"
				+ " and care_system_id = ? and study_id = '" + studyId + "'", member))
			.isEqualTo(1);
		assertThat(count("select count(*) from patient_identity where care_system_id = ?", member)).isEqualTo(2);
	}

	private PatientListId submitted(Member member, String end) {
		PatientListId list = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2) + member.eligible(0, 3) + end);
		this.study.submit(member, list, Map.of());
		return list;
	}

	private PatientListId submitted(Member member) {
		PatientListId list = upload(member);
		this.study.submit(member, list, Map.of());
		return list;
	}

	private PatientListId upload(Member member) {
		return this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 1) + member.eligible(0, 2) + member.eligible(0, 3));
	}

	private void accept(PatientListId list) {
		Caller administrator = TestPeople.administrator();
		ActingAs.run(administrator, () -> this.review.accept(list));
	}

	private int enrolled(Member member) {
		return count("select count(*) from patient where status = 'ENROLLED' and care_system_id = ?", member);
	}

	private int count(String sql, Member member) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.transaction
			.execute((status) -> this.jdbc.sql(sql).param(member.careSystem().value()).query(Integer.class).single()));
	}

}
