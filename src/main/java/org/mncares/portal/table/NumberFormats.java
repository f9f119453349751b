package org.mncares.portal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How the cells of a workbook show numbers: as a day, with a mask of digits, or as they
 * are.
 */
final class NumberFormats {

	/** More than a spreadsheet program allows. */
	private static final int MOST = 70_000;

	private final List<Integer> ids = new ArrayList<>();

	private final Map<Integer, String> formats = new HashMap<>();

	private boolean[] dates = new boolean[0];

	private @Nullable String[] masks = new @Nullable String[0];

	/**
	 * Reads the formats.
	 * @param styles the part in which they stand; null where there is none
	 */
	static NumberFormats read(@Nullable XmlPart styles) throws IOException, UnreadableTable {
		NumberFormats formats = new NumberFormats();
		boolean ofCells = false;
		while (styles != null && styles.nextTag()) {
			String name = styles.name();
			if (name.equals("cellXfs")) {
				ofCells = styles.isStart();
			}
			else if (styles.isStart() && name.equals("numFmt") && formats.formats.size() < MOST) {
				formats.formats.put(styles.number("numFmtId", -1), CellText.cut(format(styles), 255));
			}
			else if (styles.isStart() && ofCells && name.equals("xf") && formats.ids.size() < MOST) {
				formats.ids.add(styles.number("numFmtId", 0));
			}
		}
		formats.finish();
		return formats;
	}

	private static String format(XmlPart styles) throws UnreadableTable {
		String format = styles.attribute("formatCode");
		return (format != null) ? format : "";
	}

	private void finish() {
		this.dates = new boolean[this.ids.size()];
		this.masks = new @Nullable String[this.ids.size()];
		for (int i = 0; i < this.dates.length; i++) {
			int id = this.ids.get(i);
			String format = this.formats.get(id);
			this.dates[i] = isDate(id, format);
			this.masks[i] = (format != null && DigitMask.isMask(format)) ? format : null;
		}
	}

	/** Whether cells of a style show a day. */
	boolean isDate(int style) {
		return style >= 0 && style < this.dates.length && this.dates[style];
	}

	/** The mask of digits of a style; null where it has none. */
	@Nullable String mask(int style) {
		return (style >= 0 && style < this.masks.length) ? this.masks[style] : null;
	}

	private static boolean isDate(int id, @Nullable String format) {
		if (format != null) {
			return showsDay(format);
		}
		return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
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
