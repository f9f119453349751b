package org.mncares.portal.intake.rule;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a written payor turned out to be.
 *
 * @param kind partner or not
 * @param payorId the partner's id; null for all others
 * @param memberIdPattern what the partner's member IDs look like, if the study has set it
 */
public record PayorMatch(Kind kind, @Nullable Long payorId, @Nullable Pattern memberIdPattern) {

	public static final PayorMatch OTHER = new PayorMatch(Kind.OTHER, null, null);

	public static final PayorMatch UNINSURED = new PayorMatch(Kind.UNINSURED, null, null);

	public static final PayorMatch UNKNOWN = new PayorMatch(Kind.UNKNOWN, null, null);

	public PayorMatch {
		if ((kind == Kind.PARTNER) != (payorId != null)) {
			throw new IllegalArgumentException("A partner, and only a partner, has an id");
		}
	}

	public static PayorMatch partner(long payorId, @Nullable Pattern memberIdPattern) {
		return new PayorMatch(Kind.PARTNER, payorId, memberIdPattern);
	}

	/** Partner or not. */
	public enum Kind {

		/** A payor partner of the study. */
		PARTNER,

		/** A payor that is no partner, kept as written. */
		OTHER,

		/** No coverage. */
		UNINSURED,

		/** Coverage not known. */
		UNKNOWN

	}

}
