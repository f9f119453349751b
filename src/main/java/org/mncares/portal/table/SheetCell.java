package org.mncares.portal.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Neutral;

/**
 * Turns what a sheet keeps of a cell into text as the rules expect it: a formula is its
 * value, a date is {@code yyyy-MM-dd}, a number has no needless zeros.
 */
final class SheetCell {

	private static final int LAST_DAY = 2_958_465;

	private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

	/** Their calendar has a 29th of February 1900. */
	private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);

	private static final double MILLISECOND = 1.0 / 86_400_000;

	private final SharedTexts texts;

	private final NumberFormats formats;

	private final boolean from1904;

	private byte mark;

	SheetCell(SharedTexts texts, NumberFormats formats, boolean from1904) {
		this.texts = texts;
		this.formats = formats;
		this.from1904 = from1904;
	}

	/** What the spreadsheet program knew of the cell that was just read. */
	byte mark() {
		return this.mark;
	}

	/**
	 * Reads a cell.
	 * @param type as the sheet names it; null for numbers
	 * @param style the number of its style
	 * @param value what is kept; empty where there is none
	 * @param formula its text; null where the cell has none
	 */
	String read(@Nullable String type, int style, StringBuilder value, @Nullable StringBuilder formula)
			throws UnreadableTable {
		this.mark = 0;
		String text = (value.isEmpty() && !"inlineStr".equals(type)) ? "" : text(type, style, value);
		if (formula != null) {
			this.mark |= RawRow.FORMULA;
			if (text.isEmpty() && !"str".equals(type)) {
				this.mark = 0;
				return "=" + formula;
			}
		}
		return text;
	}

	private String text(@Nullable String type, int style, StringBuilder value) throws UnreadableTable {
		return switch ((type != null) ? type : "n") {
			case "s" -> Neutral.read(this.texts.get(index(value)));
			case "n" -> number(style, value.toString().strip());
			case "inlineStr", "str" -> Neutral.read(EscapedText.read(value));
			case "b" -> {
				this.mark = RawRow.BOOLEAN;
				yield (value.length() == 1 && value.charAt(0) == '1') || value.toString().equals("true") ? "TRUE"
						: "FALSE";
			}
			case "e" -> value.toString();
			case "d" -> isoDate(value.toString().strip());
			default -> throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		};
	}

	private static int index(StringBuilder value) throws UnreadableTable {
		int index = 0;
		int length = value.length();
		for (int i = 0; i < length; i++) {
			char c = value.charAt(i);
			if (c >= '0' && c <= '9' && index < 100_000_000) {
				index = index * 10 + (c - '0');
			}
			else if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
				throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
			}
		}
		return index;
	}

	private String isoDate(String text) {
		if (text.length() == 10 || (text.length() > 10 && text.charAt(10) == 'T')) {
			try {
				String day = LocalDate.parse(text.substring(0, 10)).toString();
				this.mark = RawRow.DATE;
				return day;
			}
			catch (DateTimeParseException ex) {
				return text;
			}
		}
		return text;
	}

	private String number(int style, String raw) throws UnreadableTable {
		if (raw.isEmpty()) {
			return "";
		}
		if (this.formats.isDate(style)) {
			LocalDate date = date(raw);
			if (date != null) {
				this.mark = RawRow.DATE;
				return date.toString();
			}
		}
		String mask = this.formats.mask(style);
		this.mark = (mask != null) ? 0 : RawRow.NUMBER;
		String plain = PlainNumber.of(raw);
		return (mask != null) ? DigitMask.apply(mask, plain) : plain;
	}

	private @Nullable LocalDate date(String raw) throws UnreadableTable {
		double days = PlainNumber.parse(raw).doubleValue() + MILLISECOND / 2;
		int first = this.from1904 ? 0 : 1;
		if (!(days >= first && days < LAST_DAY)) {
			return null;
		}
		int day = (int) days;
		if (this.from1904) {
			return FROM_1904.plusDays(day);
		}
		return FROM_1900.plusDays((day < 60) ? day + 1L : day);
	}

	/**
	 * Numbers as they are kept in sheets.
	 */
	static final class PlainNumber {

		private PlainNumber() {
		}

		/** Without exponent and needless zeros; a huge one is its own text. */
		static String of(String raw) throws UnreadableTable {
			if (isPlain(raw)) {
				return raw;
			}
			BigDecimal value = parse(raw);
			boolean small = Math.abs((long) value.scale()) < 30 && value.precision() < 30;
			return small ? value.stripTrailingZeros().toPlainString() : raw;
		}

		static BigDecimal parse(String raw) throws UnreadableTable {
			try {
				return new BigDecimal(raw);
			}
			catch (NumberFormatException | ArithmeticException ex) {
				throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
			}
		}

		/** Most numbers are a few digits. */
		private static boolean isPlain(String raw) {
			for (int i = 0; i < raw.length(); i++) {
				char c = raw.charAt(i);
				if (c < '0' || c > '9') {
					return false;
				}
			}
			return raw.length() < 30 && (raw.length() == 1 || raw.charAt(0) != '0');
		}

	}

}
