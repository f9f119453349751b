package org.mncares.portal.intake.mend;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;

/**
 * What was probably meant by a cell that is wrong. It is only offered, never taken by
 * itself.
 */
final class Suggestion {

	private static final Pattern MEANT = Pattern.compile("Did you mean ([^?]{1,100})\\?");

	private static final Pattern NUMBER_OF = Pattern.compile("is the number of (\\d{4}-\\d{2}-\\d{2})\\.");

	private static final Pattern WITH_TIME = Pattern.compile("([0-9/.-]{8,10})[ T]\\d{1,2}:.*");

	/** How people say that they have nothing to say; a blank says it here. */
	private static final Set<String> NOTHING = Set.of("n/a", "na", "#n/a", "null", "none", "nil", "-", "--", "?", "tbd",
			"unknown", "not available", "not applicable", ".");

	private static final Map<String, String> SEXES = Map.of("fem", "F", "f.", "F", "w", "F", "girl", "F", "m.", "M",
			"boy", "M", "u.", "U", "unk", "U", "nonbinary", "U", "non-binary", "U");

	private static final Map<String, String> RACES = Map.of("white", "6", "caucasian", "6", "black", "3",
			"african american", "3", "black or african american", "3", "asian", "2", "american indian", "1", "other",
			"7", "declined", "97", "unknown", "98");

	private static final Map<String, String> ETHNICITIES = Map.of("hispanic", "1", "hispanic or latino", "1", "latino",
			"1", "not hispanic", "2", "non-hispanic", "2", "non hispanic", "2", "not hispanic or latino", "2",
			"declined", "97", "unknown", "98");

	private Suggestion() {
	}

	/**
	 * What to offer.
	 * @param text what the cell says, tidied
	 * @param hint what the rule said about just this case
	 * @return the text, empty for a blank; nothing where there is nothing to offer
	 */
	static Optional<String> of(Column column, String text, @Nullable String hint) {
		return find(column, text, hint).filter((suggestion) -> !suggestion.equals(text));
	}

	private static Optional<String> find(Column column, String text, @Nullable String hint) {
		if (hint != null) {
			for (Pattern pattern : Set.of(MEANT, NUMBER_OF)) {
				Matcher matcher = pattern.matcher(hint);
				if (matcher.find()) {
					return Optional.of(matcher.group(1));
				}
			}
		}
		String small = text.toLowerCase(Locale.ROOT);
		Optional<String> code = switch (column) {
			case SEX -> Optional.ofNullable(SEXES.get(small));
			case RACE_1, RACE_2, RACE_3, RACE_4, RACE_5 -> Optional.ofNullable(RACES.get(small));
			case ETHNICITY -> Optional.ofNullable(ETHNICITIES.get(small));
			case RESEARCH_OPT_OUT -> Set.of("no", "false", "0").contains(small) ? Optional.of("N") : Optional.empty();
			default -> Optional.empty();
		};
		if (code.isPresent()) {
			return code;
		}
		if (column.isDate() && WITH_TIME.matcher(text).matches()) {
			return Optional.of(text.substring(0, Math.max(text.indexOf(' '), text.indexOf('T'))));
		}
		boolean mayBeBlank = column.need() == Column.Need.OPTIONAL && column != Column.RESEARCH_OPT_OUT;
		return (mayBeBlank && NOTHING.contains(small)) ? Optional.of("") : Optional.empty();
	}

}
