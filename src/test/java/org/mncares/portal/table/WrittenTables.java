package org.mncares.portal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mncares.portal.core.Neutral;

/**
 * A made-up table, and what stands around it.
 *
 * @param titles rows above it, blank ones among them
 * @param header the names of its columns
 * @param rows its rows; an empty list is a blank row
 */
record WrittenTables(List<List<String>> titles, List<String> header, List<List<String>> rows) {

	private static final List<String> KNOWN = List.of("clinic_id", "Patient ID", "DOB");

	private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(Arbitraries.of("", "", "O'Brien", "a,b;c\td|e",
			"two\nlines", "two\r\nlines", "\"", "\"\"x\"", "'=1", " pad ", "=1+1", "+1", "#N/A", "0042", "Müller",
			"1950-01-02", "é", "\r", "_x000D_", "_x005F_", "<&>]]>"),
			Arbitraries.strings().withChars("ab1 ,;|\t\"'\n\ré=_-").ofMaxLength(12));

	static Arbitrary<WrittenTables> any() {
		Arbitrary<List<String>> names = Arbitraries.strings()
			.withChars("abcdefgh ")
			.ofMinLength(1)
			.ofMaxLength(10)
			.map((name) -> "x" + name)
			.list()
			.ofMaxSize(5)
			.map((more) -> {
				List<String> header = new ArrayList<>(KNOWN);
				header.addAll(more);
				return header;
			});
		Arbitrary<List<String>> title = Arbitraries.of("Our list", "Lake, Clinic", "of \"2018\"", "a\nb")
			.list()
			.ofMaxSize(2);
		Arbitrary<List<String>> row = TEXTS.list().ofMaxSize(8).map((more) -> {
			List<String> cells = new ArrayList<>(List.of("0412", "A" + more.hashCode(), "1950-01-02"));
			cells.addAll(more);
			return cells;
		});
		Arbitrary<List<String>> rows = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(5, row),
				net.jqwik.api.Tuple.of(1, Arbitraries.just(List.of())));
		return Combinators.combine(title.list().ofMaxSize(4), names, rows.list().ofMaxSize(12)).as(WrittenTables::new);
	}

	/** All rows from the top. */
	List<List<String>> all() {
		List<List<String>> all = new ArrayList<>(this.titles);
		all.add(this.header);
		all.addAll(this.rows);
		return all;
	}

	/** Whether all its texts satisfy a condition. */
	boolean allTexts(java.util.function.Predicate<String> condition) {
		return all().stream().flatMap(List::stream).allMatch(condition);
	}

	/** What is to be read: each row's number and its cells. */
	List<String> expected() {
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < this.rows.size(); i++) {
			if (!this.rows.get(i).isEmpty()) {
				expected.add((this.titles.size() + 2 + i) + " "
						+ withoutEnd(this.rows.get(i).stream().map(Neutral::read).toList()));
			}
		}
		return expected;
	}

	/** What was read, in the same form. */
	static List<String> form(List<RawRow> rows) {
		return rows.stream()
			.map((row) -> row.number() + " " + withoutEnd(List.of(row.cells())))
			.collect(Collectors.toList());
	}

	/** Empty cells at the end are none. */
	private static List<String> withoutEnd(List<String> cells) {
		int length = cells.size();
		while (length > 0 && cells.get(length - 1).isEmpty()) {
			length--;
		}
		return cells.subList(0, length);
	}

}
