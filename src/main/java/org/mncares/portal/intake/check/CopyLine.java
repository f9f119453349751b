package org.mncares.portal.intake.check;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A buffer of lines in the text format of PostgreSQL's COPY: tab between values,
 * {@code \N} for null, backslash escapes.
 */
final class CopyLine {

	private static final HexFormat HEX = HexFormat.of();

	private final StringBuilder text = new StringBuilder(1 << 16);

	private boolean first = true;

	CopyLine add(@Nullable String value) {
		separate();
		if (value == null) {
			this.text.append("\\N");
		}
		else {
			escape(value);
		}
		return this;
	}

	CopyLine add(@Nullable Long value) {
		separate();
		if (value == null) {
			this.text.append("\\N");
		}
		else {
			this.text.append(value.longValue());
		}
		return this;
	}

	CopyLine add(@Nullable LocalDate value) {
		separate();
		if (value == null) {
			this.text.append("\\N");
			return this;
		}
		int year = value.getYear();
		if (year < 1000) {
			this.text.append("0".repeat(4 - Integer.toString(year).length()));
		}
		this.text.append(year);
		twoDigits(value.getMonthValue());
		twoDigits(value.getDayOfMonth());
		return this;
	}

	CopyLine add(byte @Nullable [] value) {
		separate();
		if (value == null) {
			this.text.append("\\N");
		}
		else {
			this.text.append("\\\\x");
			HEX.formatHex(this.text, value);
		}
		return this;
	}

	CopyLine add(boolean value) {
		separate();
		this.text.append(value ? 't' : 'f');
		return this;
	}

	CopyLine addNumbers(List<Integer> values) {
		separate();
		if (values.isEmpty()) {
			this.text.append("\\N");
			return this;
		}
		this.text.append('{');
		for (int i = 0; i < values.size(); i++) {
			if (i > 0) {
				this.text.append(',');
			}
			this.text.append(values.get(i).intValue());
		}
		this.text.append('}');
		return this;
	}

	/** An array of texts; null where it is. */
	CopyLine addTexts(String @Nullable [] values) {
		separate();
		if (values == null) {
			this.text.append("\\N");
			return this;
		}
		this.text.append('{');
		for (int i = 0; i < values.length; i++) {
			this.text.append((i > 0) ? ",\"" : "\"");
			escape(quoted(values[i]));
			this.text.append('"');
		}
		this.text.append('}');
		return this;
	}

	/** Within the quotation marks of an array's element. */
	private static String quoted(String value) {
		return (value.indexOf('"') < 0 && value.indexOf('\\') < 0) ? value
				: value.replace("\\", "\\\\").replace("\"", "\\\"");
	}

	void end() {
		this.text.append('\n');
		this.first = true;
	}

	int length() {
		return this.text.length();
	}

	/** Hands out the lines so far and begins anew. */
	byte[] drain() {
		byte[] bytes = this.text.toString().getBytes(StandardCharsets.UTF_8);
		this.text.setLength(0);
		return bytes;
	}

	private void twoDigits(int number) {
		this.text.append('-');
		if (number < 10) {
			this.text.append('0');
		}
		this.text.append(number);
	}

	private void separate() {
		if (!this.first) {
			this.text.append('\t');
		}
		this.first = false;
	}

	private void escape(String value) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			switch (c) {
				case '\\' -> this.text.append("\\\\");
				case '\t' -> this.text.append("\\t");
				case '\n' -> this.text.append("\\n");
				case '\r' -> this.text.append("\\r");
				case '\0' -> this.text.append(' ');
				default -> this.text.append(c);
			}
		}
	}

}
