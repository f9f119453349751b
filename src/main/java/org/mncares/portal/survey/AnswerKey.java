package org.mncares.portal.survey;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;

/**
 * Names one answer.
 *
 * @param linkId the question
 * @param clinic the clinic, where it is asked for each
 */
public record AnswerKey(String linkId, @Nullable ClinicId clinic) implements Serializable {

	private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{0,63})(?:_([1-9]\\d{0,17}))?");

	public static AnswerKey of(String linkId) {
		return new AnswerKey(linkId, null);
	}

	public static AnswerKey of(String linkId, ClinicId clinic) {
		return new AnswerKey(linkId, clinic);
	}

	/** Reads the name of a form's field; empty when it is none. */
	public static Optional<AnswerKey> parse(String field) {
		Matcher matcher = FIELD.matcher(field);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		String clinic = matcher.group(2);
		return Optional
			.of(new AnswerKey(matcher.group(1), (clinic != null) ? new ClinicId(Long.parseLong(clinic)) : null));
	}

	/**
	 * The name of a form's field and its HTML id: the linkId, and for a clinic {@code _}
	 * and its number.
	 */
	public String field() {
		return (this.clinic != null) ? this.linkId + "_" + this.clinic : this.linkId;
	}

}
