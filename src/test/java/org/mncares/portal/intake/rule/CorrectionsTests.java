package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mncares.portal.table.CellText;
import org.mncares.portal.table.RawRow;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Corrections laid over rows: later ones win, and the file never changes.
 */
class CorrectionsTests {

	private static final List<String> HEADER = List.of("patient_id", "sex", "zip", "anything");

	private static final ColumnMapping MAPPING = ColumnMapping.of(HEADER);

	@Test
	void withoutCorrectionsARowIsItself() {
		RawRow row = new RawRow(2, new String[] { "A", "Fem" });
		assertThat(Corrections.NONE.applied(row, MAPPING)).isSameAs(row);
		Corrections other = Corrections.of(List.of(new Correction(3L, Column.SEX, "Fem", "F")));
		assertThat(other.applied(row, MAPPING)).isSameAs(row);
	}

	@Test
	void aCorrectionBackToWhatTheFileSaysChangesNothing() {
		RawRow row = new RawRow(2, new String[] { "A", " Fem " });
		Corrections back = Corrections
			.of(List.of(new Correction(null, Column.SEX, "Fem", "F"), new Correction(null, Column.SEX, "F", "Fem")));
		assertThat(back.applied(row, MAPPING)).isSameAs(row);
	}

	@Test
	void aShortRowAndAColumnThatIsNotThereAreFilled() {
		RawRow row = new RawRow(2, new String[] { "A" });
		Corrections corrections = Corrections
			.of(List.of(new Correction(2L, Column.ZIP, "", "55113"), new Correction(2L, Column.PAYOR_2, "", "Medica")));
		ColumnMapping with = corrections.columns(MAPPING);
		RawRow corrected = corrections.applied(row, with);
		assertThat(corrected.cells()).startsWith("A", "", "55113", "");
		assertThat(corrected.cell(with.indexOf(Column.PAYOR_2))).isEqualTo("Medica");
		assertThat(corrections.over(MAPPING).row(row).cells()).containsExactly("A", "", "55113", "", "Medica");
		assertThat(corrections.over(MAPPING).header(HEADER)).endsWith("anything", "payor_2");
		assertThat(row.cells()).containsExactly("A");
		assertThat(with.hasAddress()).isFalse();
	}

	@Test
	void aCellWithoutAColumnIsNotTakenForOneThatOnlyCorrectionsFill() {
		Corrections corrections = Corrections.of(List.of(new Correction(2L, Column.PAYOR_2, "", "Medica")));
		RawRow tooLong = new RawRow(3, new String[] { "A", "F", "55113", "x", "left over" });
		assertThat(corrections.applied(tooLong, corrections.columns(MAPPING))).isSameAs(tooLong);
		assertThat(corrections.over(MAPPING).row(tooLong).cells()).containsExactly("A", "F", "55113", "x", "",
				"left over");
	}

	@Test
	void whatTheFileSaysOfAnObjectionStays() {
		ColumnMapping mapping = ColumnMapping.of(List.of("patient_id", "research_opt_out"));
		RawRow row = new RawRow(2, new String[] { "A", "y" });
		Corrections corrections = Corrections.of(List.of(new Correction(2L, Column.RESEARCH_OPT_OUT, "y", "N"),
				new Correction(null, Column.RESEARCH_OPT_OUT, "y", "N")));
		assertThat(corrections.applied(row, mapping)).isSameAs(row);
		assertThat(corrections.cell(row, mapping, Column.RESEARCH_OPT_OUT)).isEqualTo("y");
	}

	@Property(tries = 500)
	void theyComeToWhatReplayingThemOneByOneComesTo(@ForAll("rows") RawRow row,
			@ForAll("corrections") List<Correction> made) {
		Corrections corrections = Corrections.of(made);
		RawRow corrected = corrections.applied(row, corrections.columns(MAPPING));
		for (Column column : List.of(Column.SEX, Column.ZIP, Column.PAYOR_2)) {
			String text = CellText.tidy(row.cell(MAPPING.indexOf(column)));
			for (Correction one : made) {
				boolean meant = one.column() == column
						&& ((one.row() != null) ? one.row() == row.number() : one.old().equals(text));
				text = meant ? one.now() : text;
			}
			assertThat(corrections.cell(row, MAPPING, column)).isEqualTo(text);
			int index = corrections.columns(MAPPING).indexOf(column);
			assertThat(CellText.tidy(corrected.cell(index))).isEqualTo(text);
		}
		assertThat(corrections.cells(row, MAPPING)).containsAllEntriesOf(
				Map.of(Column.PATIENT_ID, corrected.cell(0), Column.SEX, CellText.tidy(corrected.cell(1))));
	}

	@Property(tries = 300)
	void aCorrectedRowIsCheckedAsIfTheFileHadSaidSo(@ForAll("corrections") List<Correction> made) {
		ColumnMapping mapping = ColumnMapping.of(SampleList.header());
		RawRow raw = SampleList.row().with(Column.SEX, "Fem").raw(2);
		Corrections corrections = Corrections.of(made);
		List<String> cells = new ArrayList<>();
		corrections.cells(raw, mapping).values().forEach(cells::add);
		CheckedRow overlay = new RowCheck(SampleList.CONTEXT, mapping, corrections).check(raw);
		CheckedRow written = new RowCheck(SampleList.CONTEXT, mapping)
			.check(new RawRow(2, cells.toArray(String[]::new)));
		assertThat(overlay.findings()).isEqualTo(written.findings());
		assertThat(overlay.outcome()).isEqualTo(written.outcome());
		assertThat(overlay.person()).isEqualTo(written.person());
		assertThat(overlay.contact()).isEqualTo(written.contact());
		assertThat(overlay.coverage2()).isEqualTo(written.coverage2());
	}

	@Provide
	Arbitrary<RawRow> rows() {
		return Combinators.combine(Arbitraries.longs().between(2, 4), texts(), texts())
			.as((number, sex, zip) -> new RawRow(number, new String[] { "A", sex, zip }));
	}

	@Provide
	Arbitrary<List<Correction>> corrections() {
		Arbitrary<Long> rows = Arbitraries.longs().between(2, 4).injectNull(0.5);
		return Combinators.combine(rows, Arbitraries.of(Column.SEX, Column.ZIP, Column.PAYOR_2), texts(), texts())
			.as((row, column, old, now) -> new Correction(row, column, CellText.tidy(old), CellText.tidy(now)))
			.list()
			.ofMaxSize(8);
	}

	private static Arbitrary<String> texts() {
		return Arbitraries.of("", "F", "Fem", " Fem", "M", "=1", "55113", "<b>", "a\u0000b");
	}

}
