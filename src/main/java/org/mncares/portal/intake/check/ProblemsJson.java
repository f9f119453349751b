package org.mncares.portal.intake.check;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Severity;

/**
 * The findings of a row as a compact JSON array of arrays
 * {@code [code, severity, column, value, hint]}, which PostgreSQL unpacks into rows. What
 * merely makes a row not eligible is kept as its reason, not as a finding.
 */
final class ProblemsJson {

	private ProblemsJson() {
	}

	static @Nullable String of(List<Finding> findings) {
		StringBuilder json = null;
		for (Finding finding : findings) {
			if (finding.severity() == Severity.NOT_ELIGIBLE) {
				continue;
			}
			json = (json == null) ? new StringBuilder(128).append('[') : json.append(',');
			json.append('[');
			string(json, finding.rule().code());
			string(json.append(','), finding.severity().name());
			string(json.append(','), (finding.column() != null) ? finding.column().key() : null);
			string(json.append(','), finding.value());
			string(json.append(','), finding.hint());
			json.append(']');
		}
		return (json == null) ? null : json.append(']').toString();
	}

	private static void string(StringBuilder json, @Nullable String value) {
		if (value == null) {
			json.append("null");
			return;
		}
		json.append('"');
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (c == '"' || c == '\\') {
				json.append('\\').append(c);
			}
			else if (c < ' ' || (Character.isSurrogate(c) && !isPaired(value, i))) {
				json.append(' ');
			}
			else {
				json.append(c);
			}
		}
		json.append('"');
	}

	private static boolean isPaired(String value, int index) {
		return Character.isHighSurrogate(value.charAt(index))
				? index + 1 < value.length() && Character.isLowSurrogate(value.charAt(index + 1))
				: index > 0 && Character.isHighSurrogate(value.charAt(index - 1));
	}

}
