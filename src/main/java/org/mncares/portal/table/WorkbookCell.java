package org.mncares.portal.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.Neutral;

/**
 * Turns cells of a workbook into text as the rules expect it.
 */
final class WorkbookCell {

	private static final int LAST_DAY = 2_958_465;

	private final Map<String, Boolean> dateFormats = new HashMap<>();

	/**
	 * A formula begins with {@code =}, a date is {@code yyyy-MM-dd}, a number has no
	 * needless zeros.
	 */
	String text(@Nullable Cell cell) {
		if (cell == null) {
			return "";
		}
		LocalDate date = date(cell);
		if (date != null) {
			return date.toString();
		}
		return switch (cell.getType()) {
			case EMPTY -> "";
			case NUMBER -> number(cell);
			case BOOLEAN -> Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
			case FORMULA -> isFormula(cell) ? '=' + cell.getFormula() : Neutral.read(cell.getText());
			case STRING -> Neutral.read(cell.getText());
			case ERROR -> Objects.requireNonNullElse(cell.getRawValue(), "#N/A");
		};
	}

	/** The day of a cell that is shown as a date; null for all others. */
	@Nullable LocalDate date(Cell cell) {
		if (cell.getType() != CellType.NUMBER || !(cell.getValue() instanceof BigDecimal value)
				|| !isDateFormat(cell.getDataFormatId(), cell.getDataFormatString())) {
			return null;
		}
		double days = value.doubleValue();
		return (days >= 1 && days < LAST_DAY) ? cell.asDate().toLocalDate() : null;
	}

	/**
	 * Whether it can be written as a number again; a huge one is its own text, and so is
	 * one that its format shows with zeros in front or with hyphens.
	 */
	boolean isPlainNumber(Cell cell) {
		return cell.getType() == CellType.NUMBER && cell.getValue() instanceof BigDecimal value && isSmall(value)
				&& !isMasked(cell);
	}

	private static boolean isSmall(BigDecimal value) {
		return Math.abs((long) value.scale()) < 30 && value.precision() < 30;
	}

	private static boolean isMasked(Cell cell) {
		return cell.getDataFormatString() != null && DigitMask.isMask(cell.getDataFormatString());
	}

	private String number(Cell cell) {
		if (cell.getValue() instanceof BigDecimal value && isSmall(value)) {
			String plain = value.stripTrailingZeros().toPlainString();
			return isMasked(cell) ? DigitMask.apply(cell.getDataFormatString(), plain) : plain;
		}
		return Objects.requireNonNullElse(cell.getRawValue(), "");
	}

	/** Text that a formula left behind is typed like one but has none. */
	private static boolean isFormula(Cell cell) {
		return cell.getFormula() != null && !cell.getFormula().isEmpty();
	}

	private boolean isDateFormat(@Nullable Integer id, @Nullable String format) {
		if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36
				|| (id >= 50 && id <= 58))) {
			return true;
		}
		return format != null && this.dateFormats.computeIfAbsent(format, WorkbookCell::showsDay);
	}

	/** Whether a format shows a day or a year, outside of quoted text and brackets. */
	static boolean showsDay(String format) {
		boolean quoted = false;
		boolean bracketed = false;
		for (int i = 0; i < format.length(); i++) {
			char c = format.charAt(i);
			if (c == '\\') {
				i++;
			}
			else if (c == '"') {
				quoted = !quoted;
			}
			else if (c == '[' || c == ']') {
				bracketed = c == '[';
			}
			else if (!quoted && !bracketed && (c == 'y' || c == 'd' || c == 'Y' || c == 'D')) {
				return true;
			}
		}
		return false;
	}

}
