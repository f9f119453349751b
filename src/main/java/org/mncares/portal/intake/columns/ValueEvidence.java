package org.mncares.portal.intake.columns;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.DateReadings;
import org.mncares.portal.intake.rule.PayorMatch;

/**
 * What the values of a column say about which of ours it is.
 */
final class ValueEvidence {

	private static final Pattern SEX = Pattern.compile("(?i)[FMU]|female|male|unknown");

	private static final Pattern STATE = Pattern.compile("(?i)MN|WI|IA|ND|SD|minnesota|wisconsin|iowa");

	private static final Pattern ZIP = Pattern.compile("5[0-9]{4}(-?\\d{4})?");

	private static final Pattern PHONE = Pattern.compile("[+(]?1?[ .-]?\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4}");

	private static final double MOST = 0.8;

	private final SuggestFacts facts;

	ValueEvidence(SuggestFacts facts) {
		this.facts = facts;
	}

	/** Why the values alone speak for a column, null where they do not. */
	@Nullable String speaksFor(Column column, List<String> values) {
		if (values.size() < 2) {
			return null;
		}
		return switch (column) {
			case CLINIC_ID -> most(values, this.facts.isClinic()) ? "its values are codes of your clinics" : null;
			case SEX -> most(values, SEX.asMatchPredicate()) ? "its values are F and M" : null;
			case STATE -> most(values, STATE.asMatchPredicate()) ? "its values are states" : null;
			case PHONE -> most(values, PHONE.asMatchPredicate()) ? "its values are telephone numbers" : null;
			case PAYOR_1 -> most(values, this::isPayor) ? "its values are payors" : null;
			case DATE_OF_BIRTH -> most(values, this::isBirth) ? "its values look like dates of birth" : null;
			case CARE_COORDINATION_START ->
				most(values, this::isStart) ? "its values are dates of the study's time" : null;
			default -> null;
		};
	}

	/** Whether the values cannot be of a column, whatever its name. */
	boolean speaksAgainst(Column column, List<String> values) {
		if (values.isEmpty()) {
			return false;
		}
		return switch (column) {
			case CLINIC_ID -> !half(values, this.facts.isClinic());
			case SEX -> !half(values, (value) -> value.length() <= 7);
			case STATE -> !half(values, (value) -> value.length() == 2 || STATE.asMatchPredicate().test(value));
			case ZIP -> !half(values, ZIP.asMatchPredicate());
			case PHONE -> !half(values, (value) -> value.chars().filter(Character::isDigit).count() >= 7);
			case DATE_OF_BIRTH, DATE_OF_DEATH, CARE_COORDINATION_START -> !half(values, (value) -> day(value) != null);
			case LAST_NAME, FIRST_NAME, MIDDLE_NAME, CITY ->
				half(values, (value) -> value.chars().anyMatch(Character::isDigit));
			default -> false;
		};
	}

	private boolean isPayor(String value) {
		return !this.facts.payors().match(value).equals(PayorMatch.OTHER);
	}

	private boolean isBirth(String value) {
		LocalDate day = day(value);
		return day != null && day.isBefore(this.facts.windowFirst().minusYears(10));
	}

	private boolean isStart(String value) {
		LocalDate day = day(value);
		return day != null && !day.isBefore(this.facts.windowFirst().minusYears(1))
				&& day.isBefore(this.facts.windowFirst().plusYears(3));
	}

	private static @Nullable LocalDate day(String value) {
		DateReadings readings = DateReadings.of(value);
		return (readings.monthFirst() != null) ? readings.monthFirst() : readings.dayFirst();
	}

	private static boolean most(List<String> values, Predicate<String> fits) {
		return count(values, fits) >= MOST * values.size();
	}

	private static boolean half(List<String> values, Predicate<String> fits) {
		return count(values, fits) * 2 >= values.size();
	}

	private static long count(List<String> values, Predicate<String> fits) {
		return values.stream().filter(fits).count();
	}

}
