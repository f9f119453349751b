package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mncares.portal.table.RawRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * The order of day and month, judged from a column as a whole.
 */
class DateOrderTests {

	private static final Column BORN = Column.DATE_OF_BIRTH;

	private static final List<String> HEADER = SampleList.header();

	@Test
	void aColumnThatProvesTheDayFirstIsUndecidedWhereverTheProofStands() {
		assertThat(undecided("1/2/1950", "3/4/1950", "25/3/1950")).containsExactly(BORN);
		assertThat(undecided("25/3/1950", "1/2/1950")).containsExactly(BORN);
		assertThat(undecided("4.3.1950")).containsExactly(BORN);
		assertThat(undecided("1/2/1950", "3/4/1950")).isEmpty();
		assertThat(undecided("3/25/1950", "1/2/1950")).isEmpty();
		assertThat(undecided("25/3/1950", "3/25/1950")).isEmpty();
		assertThat(undecided("31/4/1950", "1950-03-25", "25/3/50", "", "25/25/1950")).isEmpty();
	}

	@Test
	void whileItIsUndecidedNoDateThatDependsOnItIsRead() {
		Checked checked = check(orders(Set.of(BORN)), "25/3/1950", "4/3/1950", "4/4/1950", "1950-03-25", "31/4/1950");
		assertThat(checked.born()).containsExactly(null, null, LocalDate.of(1950, 4, 4), LocalDate.of(1950, 3, 25),
				null);
		assertThat(checked.rules()).containsExactly(Rule.DATE_UNDECIDED, Rule.DATE_UNDECIDED, Rule.DATE_IMPOSSIBLE);
		assertThat(checked.hints()).startsWith("It can only be 1950-03-25.", "It may be 1950-03-04 or 1950-04-03.");
	}

	@Test
	void yesReadsTheWholeColumnAndNoLeavesOnlyWhatCannotBe() {
		DateOrders yes = orders(Set.of(BORN)).answered(BORN, true);
		assertThat(check(yes, "25/3/1950", "4/3/1950").born()).containsExactly(LocalDate.of(1950, 3, 25),
				LocalDate.of(1950, 3, 4));
		DateOrders no = yes.answered(BORN, false);
		Checked checked = check(no, "25/3/1950", "4/3/1950");
		assertThat(checked.born()).containsExactly(null, LocalDate.of(1950, 4, 3));
		assertThat(checked.rules()).containsExactly(Rule.DATE_DAY_FIRST);
		assertThat(checked.found).isEqualTo(no);
		assertThat(no.answered(BORN, true)).isEqualTo(yes);
		assertThatIllegalArgumentException().isThrownBy(() -> DateOrders.NONE.answered(Column.SEX, true));
	}

	@Test
	void aMixedColumnIsSaid() {
		Checked checked = check(DateOrders.NONE, "25/3/1950", "3/25/1950", "3/4/1950");
		assertThat(checked.ofColumns).extracting(Finding::rule).containsExactly(Rule.DATES_MIXED);
		assertThat(checked.ofColumns.getFirst().hint())
			.isEqualTo("Only the day can be first in 1, only the month in 1, "
					+ "and 1 could be either and was read with the month first.");
		assertThat(checked.rules()).containsExactly(Rule.DATE_DAY_FIRST);
		assertThat(check(DateOrders.NONE, "3/25/1950", "3/4/1950").ofColumns).isEmpty();
	}

	@Test
	void realDatesBesideTextWithTheDayFirstAreAWarning() {
		RowCheck check = new RowCheck(SampleList.CONTEXT, ColumnMapping.of(HEADER));
		check.check(row("25/3/1950", false));
		check.check(row("1950-04-03", false));
		assertThat(check.finish()).isEmpty();
		check.check(row("1950-04-23", true));
		assertThat(check.finish()).isEmpty();
		check.check(row("1950-04-03", true));
		assertThat(check.finish()).extracting(Finding::rule).containsExactly(Rule.DATES_SWAPPED);
		assertThat(check.finish().getFirst().hint()).contains("1 of 2 real dates");
	}

	@Test
	void correctingTheProofDoesNotDecideTheOthers() {
		Corrections corrections = Corrections.of(List.of(new Correction(2L, BORN, "25/3/1950", "1950-03-25")));
		RowCheck check = new RowCheck(SampleList.CONTEXT, ColumnMapping.of(HEADER), corrections);
		assertThat(check.check(row("25/3/1950", false)).person().dateOfBirth()).isEqualTo("1950-03-25");
		assertThat(check.dates().undecided()).containsExactly(BORN);
	}

	/** However dates are written: with the answer they are what was meant. */
	@Property(tries = 200)
	void noDateIsEverTakenForAnotherDay(@ForAll("columns") List<LocalDate> days, @ForAll boolean isDayFirst) {
		String[] texts = days.stream()
			.map((day) -> isDayFirst ? day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear()
					: day.getMonthValue() + "/" + day.getDayOfMonth() + "/" + day.getYear())
			.toArray(String[]::new);
		DateOrders found = check(DateOrders.NONE, texts).found;
		Checked checked = check(found, texts);
		assertThat(checked.found).isEqualTo(found);
		boolean proved = days.stream().anyMatch((day) -> day.getDayOfMonth() > 12);
		assertThat(found.undecided()).isEqualTo((isDayFirst && proved) ? Set.of(BORN) : Set.of());
		if (proved || !isDayFirst) {
			for (int i = 0; i < texts.length; i++) {
				assertThat(checked.born.get(i)).isIn(days.get(i), null);
			}
		}
		assertThat(check(found.answered(BORN, isDayFirst), texts).born).isEqualTo(days);
	}

	@Provide
	Arbitrary<List<LocalDate>> columns() {
		return Arbitraries.longs()
			.between(LocalDate.of(1920, 1, 1).toEpochDay(), LocalDate.of(1999, 12, 31).toEpochDay())
			.map(LocalDate::ofEpochDay)
			.list()
			.ofMinSize(1)
			.ofMaxSize(8);
	}

	private static Set<Column> undecided(String... texts) {
		return check(DateOrders.NONE, texts).found.undecided();
	}

	private static DateOrders orders(Set<Column> undecided) {
		return new DateOrders(Set.of(), Set.of(), undecided);
	}

	private static Checked check(DateOrders orders, String... texts) {
		RowCheck check = new RowCheck(SampleList.CONTEXT.with(orders), ColumnMapping.of(HEADER));
		List<LocalDate> born = new ArrayList<>();
		List<Finding> findings = new ArrayList<>();
		for (String text : texts) {
			CheckedRow row = check.check(row(text, false));
			born.add(row.person().dateOfBirth());
			row.findings().stream().filter((finding) -> finding.value() != null).forEach(findings::add);
		}
		return new Checked(born, findings, check.finish(), check.dates());
	}

	private static RawRow row(String born, boolean isDateCell) {
		String[] cells = SampleList.row().with(BORN, born).cells().toArray(String[]::new);
		byte[] marks = new byte[cells.length];
		marks[HEADER.indexOf(BORN.key())] = (byte) (isDateCell ? 4 : 0);
		return new RawRow(2, cells, marks);
	}

	/** What came of a column. */
	private record Checked(List<LocalDate> born, List<Finding> findings, List<Finding> ofColumns, DateOrders found) {

		List<Rule> rules() {
			return this.findings.stream().map(Finding::rule).toList();
		}

		List<String> hints() {
			return this.findings.stream().map(Finding::hint).toList();
		}

	}

}
