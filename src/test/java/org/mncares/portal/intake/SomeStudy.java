package org.mncares.portal.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.mncares.portal.cohort.CohortCriteria;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.NewCohort;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.cohort.SubmissionPeriod;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.DateWindow;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ClinicAnswer.Kind;
import org.mncares.portal.intake.attest.AttestPatientList;
import org.mncares.portal.intake.attest.AttestationStatement;
import org.mncares.portal.intake.attest.ChangeAnswer;
import org.mncares.portal.intake.attest.Signature;
import org.mncares.portal.intake.enrol.Enrolment;
import org.mncares.portal.intake.review.ReviewPatientList;
import org.mncares.portal.intake.upload.ReceivePatientList;
import org.mncares.portal.organization.Agreements;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeAgreements;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small study for tests: care systems of their own in the Historical Cohort, and lists
 * that take their way through the portal.
 */
@Component
public class SomeStudy {

	public static final String HEADER = "clinic_id,patient_id,last_name,first_name,date_of_birth,sex,"
			+ "care_coordination_start,payor_1,member_id_1\n";

	private final Organizations organizations;

	private final Cohorts cohorts;

	private final Participation participation;

	private final Agreements agreements;

	private final Accounts accounts;

	private final ReceivePatientList receive;

	private final AttestPatientList attest;

	private final ReviewPatientList review;

	private final PatientLists lists;

	private final TransactionTemplate transaction;

	SomeStudy(Organizations organizations, Cohorts cohorts, Participation participation, Agreements agreements,
			Accounts accounts, ReceivePatientList receive, AttestPatientList attest, ReviewPatientList review,
			PatientLists lists, TransactionTemplate transaction) {
		this.organizations = organizations;
		this.cohorts = cohorts;
		this.participation = participation;
		this.agreements = agreements;
		this.accounts = accounts;
		this.receive = receive;
		this.attest = attest;
		this.review = review;
		this.lists = lists;
		this.transaction = transaction;
	}

	/**
	 * A care system with as many participating clinics, an agreement in force, and
	 * somebody of its staff.
	 */
	public Member member(int clinics) {
		Member member = memberWithoutAgreement(clinics);
		SomeAgreements.inForce(this.agreements, member.careSystem());
		return member;
	}

	/** The same without an agreement. */
	public Member memberWithoutAgreement(int clinics) {
		CareSystemId careSystem = SomeOrganizations.careSystem(this.organizations);
		List<ClinicId> ids = IntStream.range(0, clinics)
			.mapToObj((i) -> SomeOrganizations.clinic(this.organizations, careSystem))
			.toList();
		Scopes.run(Scope.ADMINISTRATION, () -> this.participation.join(historical(), careSystem, ids, null));
		Caller staff = TestPeople.open(this.accounts, Role.CARE_SYSTEM, careSystem);
		List<String> codes = Scopes
			.call(Scope.ADMINISTRATION, () -> this.participation.clinics(historical(), careSystem))
			.stream()
			.map((clinic) -> clinic.code())
			.toList();
		return new Member(careSystem, ids, codes, staff);
	}

	public CohortId historical() {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.cohorts.all()
					.stream()
					.filter((cohort) -> cohort.code().equals(Cohorts.HISTORICAL))
					.findFirst()
					.map((cohort) -> cohort.id())
					.orElseGet(() -> this.cohorts.define(new NewCohort(Cohorts.HISTORICAL, "Historical Cohort",
							new CohortCriteria(new DateWindow(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 2, 28)), 18),
							SubmissionPeriod.of(LocalDate.of(2021, 6, 1), LocalDate.of(2099, 12, 31))))));
	}

	/** Uploads a list and waits until the job has checked it. */
	public PatientListId upload(Member member, String text, ClinicId... clinics) {
		return upload(member, "list.csv", text.getBytes(StandardCharsets.UTF_8), clinics);
	}

	public PatientListId upload(Member member, String name, byte[] bytes, ClinicId... clinics) {
		PatientListId list = ActingAs.call(member.staff(),
				() -> this.receive.receive(name, new ByteArrayInputStream(bytes), () -> Arrays.asList(clinics)).list());
		Awaitility.await()
			.pollInterval(Duration.ofMillis(20))
			.atMost(Duration.ofSeconds(30))
			.until(() -> !view(list).status().isBeingChecked());
		return list;
	}

	public PatientListId beginWithoutFile(Member member) {
		return ActingAs.call(member.staff(), this.attest::beginWithoutFile);
	}

	/** Signs and submits; clinics without patients are nil unless told otherwise. */
	public void submit(Member member, PatientListId list, Map<ClinicId, Kind> answers) {
		ActingAs.run(member.staff(), () -> {
			Map<ClinicId, Kind> all = new HashMap<>();
			member.clinics().forEach((clinic) -> all.put(clinic, Kind.NIL));
			all.putAll(answers);
			this.attest.submit(list, all, signature());
		});
	}

	static Signature signature() {
		return new Signature("Kim Ånder", "Nurse", EnumSet.allOf(AttestationStatement.class), TestPeople.PASSWORD,
				new ChangeAnswer(true, ""));
	}

	public Enrolment accept(PatientListId list) {
		return ActingAs.call(TestPeople.administrator(), () -> this.review.accept(list));
	}

	public PatientListView view(PatientListId list) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.lists.require(list).view()));
	}

	/**
	 * A care system that takes part.
	 */
	public record Member(CareSystemId careSystem, List<ClinicId> clinics, List<String> codes, Caller staff) {

		public String row(int clinic, String patient, String name, String born, String start) {
			return this.codes.get(clinic) + "," + patient + "," + name + ",Pat," + born + ",F," + start
					+ ",uninsured,\n";
		}

		public String eligible(int clinic, int number) {
			return row(clinic, "P" + number, "Family" + (char) ('A' + number % 26) + number,
					"1950-03-0" + (number % 9 + 1), "2018-06-15");
		}

	}

}
