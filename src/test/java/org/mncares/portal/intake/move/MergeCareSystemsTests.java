package org.mncares.portal.intake.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.ZipCode;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.organization.Address;
import org.mncares.portal.organization.Agreements;
import org.mncares.portal.organization.ClinicHistory;
import org.mncares.portal.organization.MoveClinics;
import org.mncares.portal.organization.MovePreview;
import org.mncares.portal.organization.NewCareSystem;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeAgreements;
import org.mncares.portal.organization.SomeOrganizations;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A merged care system ends, and after any sequence of moves each person is counted once
 * and seen by exactly the care system whose clinic it is.
 */
@PortalTest
@Import(SomeStudy.class)
class MergeCareSystemsTests {

	private static final String REASON = "They have become one.";

	@Autowired
	private SomeStudy study;

	@Autowired
	private MoveClinics moves;

	@Autowired
	private ClinicHistory history;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Agreements agreements;

	@Autowired
	private CareSystemNames names;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void allOfItGoesOnInTheOther() {
		Member from = this.study.member(2);
		Member to = this.study.member(1);
		accepted(from, from.eligible(0, 1) + from.eligible(1, 2));
		String code = code(from);
		MovePreview preview = preview(from, to);
		assertThat(preview.goes()).anyMatch((text) -> text.contains("accounts of its staff: 1"));
		merge(from, to);
		assertThat(enrolled(from)).isZero();
		assertThat(enrolled(to)).isEqualTo(2);
		assertThat(Scopes.call(Scope.ADMINISTRATION, () -> this.accounts.find(from.staff().email()))
			.orElseThrow()
			.ownCareSystem()).isEqualTo(to.careSystem());
		assertThat(Scopes.call(Scope.ADMINISTRATION, () -> this.history.merged(from.careSystem()))).isPresent();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> Scopes.run(Scope.ADMINISTRATION,
				() -> this.organizations.register(new NewCareSystem(code, "Again", address()))));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> SomeOrganizations.clinic(this.organizations, from.careSystem()))
			.withMessageContaining("was merged into");
		Scopes.run(Scope.ADMINISTRATION, () -> {
			assertThat(this.names.all()).extracting(CareSystemName::id).contains(from.careSystem(), to.careSystem());
			assertThat(this.names.standing()).extracting(CareSystemName::id)
				.contains(to.careSystem())
				.doesNotContain(from.careSystem());
		});
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> SomeAgreements.inForce(this.agreements, from.careSystem()))
			.withMessageContaining("was merged into");
	}

	@Test
	void whatTheConfirmationSaidHasToBeTrueStill() {
		Member from = this.study.member(1);
		Member to = this.study.member(1);
		String seen = preview(from, to).seen();
		TestPeople.open(this.accounts, Role.CARE_SYSTEM, from.careSystem());
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> ActingAs.run(TestPeople.administrator(),
				() -> this.moves.merge(code(from), code(to), seen, REASON)));
		merge(from, to);
	}

	@Test
	void whatEndedIsNoTargetAndEndsOnce() {
		Member from = this.study.member(1);
		Member to = this.study.member(1);
		Member third = this.study.member(1);
		String seen = preview(from, to).seen();
		merge(from, to);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> preview(from, third))
			.withMessageContaining("was merged into");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> preview(third, from))
			.withMessageContaining("was merged into");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> ActingAs.run(TestPeople.administrator(),
				() -> this.moves.merge(code(from), code(to), seen, REASON)));
		String stale = preview(third, to).seen();
		SomeOrganizations.clinic(this.organizations, third.careSystem());
		assertThatExceptionOfType(ChangedMeanwhile.class).isThrownBy(() -> ActingAs.run(TestPeople.administrator(),
				() -> this.moves.merge(code(third), code(to), stale, REASON)));
		assertThat(Scopes.call(Scope.ADMINISTRATION, () -> this.history.merged(third.careSystem()))).isEmpty();
	}

	@Test
	void afterAnyMovesEachPersonIsCountedOnceWhereTheyBelong() {
		for (long seed = 1; seed <= 3; seed++) {
			Random random = new Random(seed);
			List<Member> systems = new ArrayList<>();
			List<String> clinics = new ArrayList<>();
			for (int i = 0; i < 3; i++) {
				Member member = this.study.member(2);
				systems.add(member);
				clinics.addAll(member.codes());
				// The same IDs in all: half of them the same people, half somebody else.
				StringBuilder rows = new StringBuilder();
				for (int n = 0; n < 8; n++) {
					String name = (n % 2 == 0) ? "Same" + (char) ('A' + n) : "Other" + (char) ('A' + i);
					rows.append(member.row(random.nextInt(2), "P" + n, name, "1950-01-1" + n % 10, "2018-06-15"));
				}
				accepted(member, rows.toString());
			}
			for (int step = 0; step < 8; step++) {
				String clinic = clinics.get(random.nextInt(clinics.size()));
				Member to = systems.get(random.nextInt(3));
				try {
					ActingAs.run(TestPeople.administrator(), () -> this.moves.move(clinic, code(to),
							this.moves.previewMove(clinic, code(to)).seen(), REASON));
				}
				catch (Conflict ex) {
					assertThat(ex).hasMessageContaining("already");
				}
				check(systems);
			}
			merge(systems.get(0), systems.get(1));
			merge(systems.get(1), systems.get(2));
			check(systems);
			// Four people are in all three, four in each by themselves.
			assertThat(enrolled(systems.get(2))).isEqualTo(4 + 12);
		}
	}

	private void check(List<Member> systems) {
		String all = String.join(", ", systems.stream().map((member) -> member.careSystem().toString()).toList());
		assertThat(texts("select p.study_id from patient p join clinic c on c.id = p.clinic_id"
				+ " where p.care_system_id <> c.care_system_id and p.care_system_id in (" + all + ")"))
			.isEmpty();
		assertThat(texts("select i.person_key::text from patient p join patient_identity i on i.patient_id = p.id"
				+ " where p.status = 'ENROLLED' and p.care_system_id in (" + all + ")"
				+ " group by p.care_system_id, i.person_key, i.patient_number having count(*) > 1"))
			.isEmpty();
		assertThat(texts("select p.study_id from patient p left join patient_list l on l.id = p.enrolled_by_list_id"
				+ " and l.care_system_id = p.care_system_id where p.status = 'ENROLLED' and l.id is null"
				+ " and p.care_system_id in (" + all + ")"))
			.isEmpty();
		int seen = 0;
		for (Member member : systems) {
			int own = Scopes.call(Scope.of(member.careSystem()), () -> count("patient"));
			assertThat(own)
				.isEqualTo(texts("select id::text from patient where care_system_id = " + member.careSystem()).size());
			assertThat(Scopes.call(Scope.of(member.careSystem()),
					() -> count("patient_identity where care_system_id <> " + member.careSystem())))
				.isZero();
			seen += own;
		}
		assertThat(seen).isEqualTo(24);
	}

	private int count(String from) {
		return this.transaction
			.execute((status) -> this.jdbc.sql("select count(*) from " + from).query(Integer.class).single());
	}

	private MovePreview preview(Member from, Member to) {
		return ActingAs.call(TestPeople.administrator(), () -> this.moves.previewMerge(code(from), code(to)));
	}

	private void merge(Member from, Member to) {
		ActingAs.run(TestPeople.administrator(),
				() -> this.moves.merge(code(from), code(to), preview(from, to).seen(), REASON));
	}

	private void accepted(Member member, String rows) {
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows);
		this.study.submit(member, list, Map.of());
		this.study.accept(list);
	}

	private static Address address() {
		return Address.inMinnesota("1 Main Street", "Lakeville", new ZipCode("55113"));
	}

	private String code(Member member) {
		return texts("select code from care_system where id = " + member.careSystem()).getFirst();
	}

	private int enrolled(Member member) {
		return texts("select id::text from enrolled_patient where care_system_id = " + member.careSystem()).size();
	}

	private List<String> texts(String sql) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(String.class).list()));
	}

}
