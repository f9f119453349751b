package org.mncares.portal.intake.mend;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.MessyList;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.check.CheckQueue;
import org.mncares.portal.intake.mend.Corrected.Result;
import org.mncares.portal.intake.overlay.ListCorrections;
import org.mncares.portal.intake.report.LeaveOutRows;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Corrections of cells: only the touched rows are checked again, and a check of the whole
 * list comes to the same.
 */
@PortalTest
@Import(SomeStudy.class)
class CorrectCellsTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private CorrectCells correct;

	@Autowired
	private LeaveOutRows leaveOut;

	@Autowired
	private PatientLists lists;

	@Autowired
	private CheckQueue queue;

	@Autowired
	private ListCorrections corrections;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Rows rows;

	@Autowired
	private TransactionTemplate transaction;

	private Member member;

	@BeforeEach
	void join() {
		this.member = this.study.member(2);
	}

	@Test
	void oneCellIsMended() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		assertThat(this.study.view(list).counts().cellsToCorrect()).isEqualTo(65);
		assertThat(row(list, 42, Column.SEX, "Fem", "F")).isEqualTo(new Corrected(1, Result.CHECKED));
		assertThat(this.study.view(list).counts().cellsToCorrect()).isEqualTo(64);
		assertThat(this.study.view(list).counts().rowsEligible()).isEqualTo(41);
		assertSameAfterWholeCheck(list);
	}

	@Test
	void noRowIsJudgedByAnotherDefinitionThanTheRest() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		this.rows.update(Scope.of(this.member.careSystem()),
				"update patient_list set definition_version = definition_version + 1 where id = ?", list.value());
		assertThat(row(list, 42, Column.SEX, "Fem", "F")).isEqualTo(new Corrected(1, Result.CHECKING));
	}

	@Test
	void whatIsStillWrongIsFoundAgain() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		row(list, 42, Column.SEX, "Fem", "=1+1");
		row(list, 43, Column.SEX, "Woman", "<script>alert(1)</script>");
		row(list, 44, Column.SEX, "Fem", "  ");
		assertThat(codes(list, 42)).containsExactly("PL-104");
		assertThat(codes(list, 43)).containsExactly("PL-401");
		assertThat(codes(list, 44)).containsExactly("PL-102");
		assertThat(this.study.view(list).counts().cellsToCorrect()).isEqualTo(65);
		assertSameAfterWholeCheck(list);
	}

	@Test
	void allCellsThatSayTheSameAreMendedAtOnce() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		Corrected done = all(list, Column.SEX, "Fem", "F");
		assertThat(done).isEqualTo(new Corrected(40, Result.CHECKED));
		all(list, Column.SEX, "Woman", "F");
		assertThat(this.study.view(list).counts().cellsToCorrect()).isEqualTo(5);
		assertThat(count(list)).isEqualTo(60);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> all(list, Column.SEX, "Fem", "F"));
		assertSameAfterWholeCheck(list);
	}

	@Test
	void laterCorrectionsWinAndCanBeTakenBack() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		String before = state(list);
		all(list, Column.SEX, "Fem", "Woman");
		all(list, Column.SEX, "Woman", "F");
		row(list, 42, Column.SEX, "F", "M");
		assertThat(sexes(list, 42, 43)).containsExactly("M", "F");
		List<Long> made = made(list);
		undo(list, made.get(1));
		assertThat(sexes(list, 42, 43)).containsExactly("M", null);
		assertSameAfterWholeCheck(list);
		undo(list, made.get(0));
		undo(list, made.get(2));
		assertThat(state(list)).isEqualTo(before);
		assertThat(count(list)).isZero();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> undo(list, made.get(0)));
	}

	@Test
	void rowsThatContradictEachOtherAreMended() {
		String second = this.member.eligible(1, 1).replace("Pat", "Sam").replace(",F,", ",M,");
		PatientListId list = this.study.upload(this.member,
				SomeStudy.HEADER + this.member.eligible(0, 1) + this.member.eligible(0, 2) + second);
		assertThat(codes(list, 2)).containsExactly("PL-601", "PL-603");
		row(list, 4, Column.PATIENT_ID, "P1", "P2");
		assertThat(codes(list, 2)).isEmpty();
		assertThat(codes(list, 3)).contains("PL-602", "PL-603");
		assertSameAfterWholeCheck(list);
		row(list, 4, Column.PATIENT_ID, "P2", "P9");
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		assertSameAfterWholeCheck(list);
	}

	@Test
	void aColumnThatTheFileDoesNotHaveCanBeFilled() {
		PatientListId list = this.study.upload(this.member, SomeStudy.HEADER.strip() + ",member_id_2,other\n"
				+ this.member.eligible(0, 1).strip() + ",,x\n" + this.member.eligible(0, 2).strip() + ",M-1\n");
		assertThat(codes(list, 3)).containsExactly("PL-502");
		row(list, 3, Column.PAYOR_2, "", "Other Plan");
		assertThat(codes(list, 3)).containsExactly("PL-507");
		row(list, 3, Column.PAYOR_1, "uninsured", "Some Plan");
		assertThat(codes(list, 3)).isEmpty();
		assertSameAfterWholeCheck(list);
	}

	@Test
	void anOptOutIsAskedForAndThenRefusesTheList() {
		PatientListId list = this.study.upload(this.member, SomeStudy.HEADER.strip() + ",research_opt_out\n"
				+ this.member.eligible(0, 1).strip() + ",maybe\n" + this.member.eligible(0, 2).strip() + ",N\n");
		List<TypedChange> yes = List.of(new TypedChange(Column.RESEARCH_OPT_OUT, "maybe", "y"));
		assertThatExceptionOfType(OptOutTyped.class).isThrownBy(() -> row(list, 2, yes, false));
		assertThat(count(list)).isZero();
		assertThat(row(list, 2, yes, true).result()).isEqualTo(Result.REFUSED);
		PatientListView view = this.study.view(list);
		assertThat(view.status()).isEqualTo(ListStatus.REFUSED);
		assertThat(view.closedAt()).isNotNull();
		assertThat(count("select count(*) from checked_rows where list_id = ?", list)).isZero();
		assertThat(
				count("select count(*) from patient_list_correction where new_value is not null and list_id = ?", list))
			.isZero();
		assertThat(codes(list, 2)).containsExactly("PL-901");
	}

	@Test
	void whatMustNotBeKeptIsTurnedAway() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> row(list, 42, Column.SEX, "Fem", "123-45-6789"));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> row(list, 42, Column.SEX, "Fem", "x".repeat(501)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> row(list, 9_999, Column.SEX, "Fem", "F"));
		assertThatExceptionOfType(CellChanged.class).isThrownBy(() -> row(list, 42, Column.SEX, "Male", "F"));
		assertThat(count(list)).isZero();
	}

	@Test
	void twoPeopleInOneCellGetOneWinner() throws Exception {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		List<Throwable> lost = AtOnce.lost(() -> row(list, 42, Column.SEX, "Fem", "F"),
				() -> row(list, 42, Column.SEX, "Fem", "M"));
		assertThat(lost).singleElement().isInstanceOf(CellChanged.class);
		assertThat(((CellChanged) lost.getFirst()).standing()).containsEntry(Column.SEX, sexes(list, 42).getFirst());
		assertThat(count(list)).isEqualTo(1);
		assertSameAfterWholeCheck(list);
	}

	@Test
	void aListThatIsNotOpenCannotBeCorrected() {
		PatientListId list = this.study.upload(this.member, SomeStudy.HEADER + this.member.eligible(0, 1));
		this.study.submit(this.member, list, Map.of());
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> row(list, 2, Column.SEX, "F", "M"))
			.withMessageContaining("Submitted");
		Member other = this.study.member(1);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> ActingAs.call(other.staff(),
				() -> this.correct.row(list, 2, List.of(new TypedChange(Column.SEX, "F", "M")), false)));
	}

	@Test
	void rowsThatAreLeftOutKeepTheirCorrections() {
		PatientListId list = this.study.upload(this.member, MessyList.of(this.member));
		ActingAs.run(this.member.staff(), () -> this.leaveOut.leaveOut(list, List.of(42), "Chart is being corrected"));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> row(list, 42, Column.SEX, "Fem", "F"))
			.withMessageContaining("left out");
		all(list, Column.SEX, "Fem", "F");
		assertSameAfterWholeCheck(list);
		ActingAs.run(this.member.staff(), () -> this.leaveOut.takeIn(list, List.of(42)));
		assertThat(codes(list, 42)).isEmpty();
		assertSameAfterWholeCheck(list);
	}

	@Test
	void manyCorrectionsAreQuick() {
		StringBuilder text = new StringBuilder(SomeStudy.HEADER);
		IntStream.range(0, 25_000).forEach((i) -> text.append(this.member.eligible(0, i).replace(",F,", ",Fem,")));
		PatientListId list = this.study.upload(this.member, text.toString());
		Corrected done = all(list, Column.SEX, "Fem", "F");
		assertThat(done).isEqualTo(new Corrected(25_000, Result.CHECKING));
		waitFor(list);
		assertThat(this.study.view(list).status()).isEqualTo(ListStatus.READY);
		assertThat(this.study.view(list).counts().rowsEligible()).isEqualTo(25_000);
	}

	/** A check of the whole list replays the corrections and comes to the same. */
	private void assertSameAfterWholeCheck(PatientListId list) {
		String touched = state(list);
		Scopes.run(Scope.of(this.member.careSystem()), () -> this.transaction.executeWithoutResult((status) -> {
			PatientList checked = this.lists.require(list);
			checked.checkAgain();
			this.queue.add(checked);
		}));
		waitFor(list);
		assertThat(touched).isEqualTo(state(list));
	}

	private void waitFor(PatientListId list) {
		Awaitility.await().until(() -> !this.study.view(list).status().isBeingChecked());
	}

	private String state(PatientListId list) {
		List<String> lines = Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.jdbc
					.sql("""
							select row_to_json(r)::text from (select row_number, clinic_id, patient_number, last_name, first_name,
							       date_of_birth, sex, care_coordination_start, zip, payor_1, member_id_1, payor_2, member_id_2,
							       encode(patient_key, 'hex') as key, encode(person_key, 'hex') as person, outcome, reason,
							       list_outcome, list_reason, problems, cells
							  from checked_rows where list_id = :list order by row_number) r
							union all
							select row_to_json(f)::text from (select row_number, code, severity, column_key, value, hint, across_rows
							  from patient_list_finding where list_id = :list order by row_number, code, column_key) f
							union all
							select row_to_json(o)::text from (select outcome, reason, rows
							  from patient_list_outcome where list_id = :list order by outcome, reason) o
							union all
							select row_to_json(c)::text from (select status, rows_read, rows_in_error, rows_left_out, rows_eligible,
							       cells_to_correct, warnings from patient_list where id = :list) c""")
					.param("list", list.value())
					.query(String.class)
					.list()));
		return String.join("\n", lines);
	}

	private List<String> codes(PatientListId list, int row) {
		return this.rows.texts(
				"select code from patient_list_finding where list_id = ? and row_number = ? order by code",
				list.value(), row);
	}

	private List<String> sexes(PatientListId list, Integer... rows) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.transaction.execute((status) -> this.jdbc
			.sql("select sex from checked_rows where list_id = :list and row_number in (:rows) order by row_number")
			.param("list", list.value())
			.param("rows", List.of(rows))
			.query((row, number) -> row.getString(1))
			.list()));
	}

	private List<Long> made(PatientListId list) {
		return this.rows.list(Scope.ADMINISTRATION, Long.class,
				"select id from patient_list_correction where list_id = ? order by id", list.value());
	}

	private long count(PatientListId list) {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.transaction.execute((status) -> this.corrections.count(list)));
	}

	private long count(String sql, PatientListId list) {
		return this.rows.one(Scope.ADMINISTRATION, Long.class, sql, list.value());
	}

	private Corrected row(PatientListId list, int row, Column column, String was, String now) {
		return row(list, row, List.of(new TypedChange(column, was, now.strip())), false);
	}

	private Corrected row(PatientListId list, int row, List<TypedChange> typed, boolean refusing) {
		return ActingAs.call(this.member.staff(), () -> this.correct.row(list, row, typed, refusing));
	}

	private Corrected all(PatientListId list, Column column, String old, String now) {
		return ActingAs.call(this.member.staff(), () -> this.correct.all(list, column, old, now, false));
	}

	private void undo(PatientListId list, long correction) {
		ActingAs.run(this.member.staff(), () -> this.correct.undo(list, correction));
	}

}
