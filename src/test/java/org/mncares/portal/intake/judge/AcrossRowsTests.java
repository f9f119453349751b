package org.mncares.portal.intake.judge;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.report.LeaveOutRows;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows are judged together as the rules written down as sets say, in lists by chance in
 * which almost everybody stands several times.
 */
@PortalTest
@Import(SomeStudy.class)
class AcrossRowsTests {

	private static final int LISTS = 25;

	private final Random random = new Random(20_261_122);

	@Autowired
	private SomeStudy study;

	@Autowired
	private LeaveOutRows leaveOut;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void listsByChanceAreJudgedAsTheSetsSay() {
		for (int i = 0; i < LISTS; i++) {
			Member member = this.study.member(2);
			int rows = 2 + this.random.nextInt(60);
			PatientListId list = this.study.upload(member, chance(member, rows));
			agrees(member, list);
			List<Integer> some = IntStream.iterate(2 + i % 3, (row) -> row < rows + 2, (row) -> row + 3)
				.boxed()
				.toList();
			if (some.isEmpty()) {
				continue;
			}
			ActingAs.run(member.staff(), () -> this.leaveOut.leaveOut(list, some, "Chart is being corrected"));
			agrees(member, list);
			ActingAs.run(member.staff(), () -> this.leaveOut.takeIn(list, some.subList(0, some.size() / 2)));
			agrees(member, list);
		}
	}

	@Test
	void aWholeListOfOnePatientIsJudgedToo() {
		Member member = this.study.member(2);
		String rows = IntStream.range(0, 12_000)
			.mapToObj((i) -> member.row(i % 2, "P1", "Olson", "1950-03-01", "2018-06-1" + i % 7))
			.collect(Collectors.joining());
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + rows);
		assertThat(this.study.view(list).counts().rowsRead()).isEqualTo(12_000);
		inScope(member, list, (sql) -> {
			assertThat(sql.kept()).isEqualTo(sql.counted()).containsExactly("ERROR 1715", "NOT_ELIGIBLE PL-705 10285");
			return null;
		});
	}

	private String chance(Member member, int rows) {
		return SomeStudy.HEADER + IntStream.range(0, rows).mapToObj((i) -> {
			String clinic = pick(member.codes().get(0), member.codes().get(1), member.codes().get(0), "none");
			String start = pick("2017-12-31", "2018-06-15", "2018-06-15", "2018-06-16", "2019-03-01", "soon");
			String patient = pick("A", "a", "B", "C", "D" + i, "E" + this.random.nextInt(9), "");
			return String.join(",", clinic, patient, pick("Olson", "OLSON", "Xiong"), pick("Pat", "Kim"),
					pick("1950-03-01", "1950-03-01", "1950-03-02", "2005-01-01", ""), pick("F", "F", "F", "M", "X"),
					start, "uninsured", "\n");
		}).collect(Collectors.joining());
	}

	private String pick(String... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	private void agrees(Member member, PatientListId list) {
		List<String> written = inScope(member, list, AcrossRowsSql::written);
		List<String> expected = inScope(member, list, (sql) -> {
			sql.judge();
			return sql.written();
		});
		assertThat(written).isEqualTo(expected);
		assertThat(inScope(member, list, AcrossRowsSql::kept)).isEqualTo(inScope(member, list, AcrossRowsSql::counted));
	}

	private <T> T inScope(Member member, PatientListId list, Function<AcrossRowsSql, T> work) {
		ListFacts facts = new ListFacts(list.value(), this.study.historical().value(), LocalDate.of(2018, 1, 1));
		return Scopes.call(Scope.of(member.careSystem()), () -> this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return work.apply(new AcrossRowsSql(this.jdbc, facts));
		}));
	}

}
