package org.mncares.portal.bulk;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mncares.portal.table.CellText;

/**
 * How the cells of a column are written.
 *
 * @param description what to write, for people: "Five digits"
 * @param date whether it is a day, which a workbook shows as one
 * @param reader reads a cell's text, which is tidied and never blank
 */
public record CellForm(String description, boolean date, Function<String, CellValue> reader) {

	private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]*");

	private static final Pattern DIGITS = Pattern.compile("\\d+");

	private static final Set<String> STATES = Set
		.of(("AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND"
				+ " OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP AA AE AP")
			.split(" ", -1));

	/** A form of another kind. */
	public static CellForm of(String description, Function<String, CellValue> reader) {
		return new CellForm(description, false, reader);
	}

	/** Text up to a number of characters. */
	public static CellForm text(int longest) {
		return of("Text of at most " + longest + " characters", (text) -> limited(text, longest));
	}

	/** A code of capital letters, digits and hyphens, whatever case it is written in. */
	public static CellForm code(int longest) {
		String form = "Letters, digits and hyphens, at most " + longest;
		return of(form, (text) -> {
			String code = text.toUpperCase(Locale.ROOT);
			boolean fits = code.length() <= longest && CODE.matcher(code).matches();
			return fits ? CellValue.of(code) : CellValue.wrong("This is no code. Write letters, digits and hyphens, "
					+ "a letter or digit first, at most " + longest + " characters.");
		});
	}

	/** A day. */
	public static CellForm day() {
		return new CellForm("2021-03-25 or 3/25/2021", true, DayText::read);
	}

	/** A ZIP code; of nine digits the first five are kept. */
	public static CellForm zip() {
		return of("Five digits", CellForm::zip);
	}

	/** A state of the United States. */
	public static CellForm state() {
		return of("Two letters, such as MN", (text) -> {
			String state = text.toUpperCase(Locale.ROOT);
			return STATES.contains(state) ? CellValue.of(state)
					: CellValue.wrong("This is no state. Write its two letters, such as MN.");
		});
	}

	/**
	 * One of a few values.
	 * @param values the values in their one form, each with what else is read as it
	 */
	public static CellForm choice(Map<String, List<String>> values) {
		Map<String, String> known = new LinkedHashMap<>();
		values.forEach((value, others) -> {
			known.put(CellText.key(value), value);
			others.forEach((other) -> known.putIfAbsent(CellText.key(other), value));
		});
		String all = values.keySet().stream().collect(Collectors.joining(", "));
		return of("One of: " + all, (text) -> {
			String value = known.get(CellText.key(text));
			return (value != null) ? CellValue.of(value)
					: CellValue.wrong("This is none of the values that are known. Write one of: " + all + ".");
		});
	}

	/** Several texts in one cell, with semicolons between them; none comes twice. */
	public static CellForm several(int longest) {
		return of("Texts of at most " + longest + " characters, a semicolon between two", (text) -> {
			List<String> found = parts(text);
			return found.stream()
				.map((part) -> limited(part, longest))
				.filter((value) -> value.problem() != null)
				.findFirst()
				.orElseGet(() -> found.isEmpty()
						? CellValue.wrong("There is nothing between the semicolons. Clear the cell.")
						: CellValue.of(joined(found)));
		});
	}

	/** The texts that a cell of several holds. */
	public static List<String> parts(String text) {
		return Stream.of(text.split(";", -1)).map(CellText::tidy).filter((part) -> !part.isEmpty()).distinct().toList();
	}

	/** Several texts as one cell, in the one order in which they are compared. */
	public static String joined(Collection<String> parts) {
		return parts.stream()
			.sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
			.collect(Collectors.joining("; "));
	}

	CellValue read(String text) {
		return this.reader.apply(text);
	}

	private static CellValue limited(String text, int longest) {
		return (text.codePointCount(0, text.length()) <= longest) ? CellValue.of(text)
				: CellValue.wrong("The text is too long. Shorten it: at most " + longest + " characters are taken.");
	}

	private static CellValue zip(String text) {
		String digits = text.replace("-", "").replace(" ", "");
		if (!DIGITS.matcher(digits).matches()) {
			return CellValue.wrong("This is no ZIP code. Write five digits, such as 55113.");
		}
		return switch (digits.length()) {
			case 5, 9 -> CellValue.of(digits.substring(0, 5));
			case 3, 4, 7, 8 -> CellValue.wrong("The ZIP code has lost its leading zeros, as spreadsheet programs do. "
					+ "Format the column as text and write all five digits.");
			default -> CellValue.wrong("A ZIP code has five digits, or nine as in 55113-1234. Correct it.");
		};
	}

}
