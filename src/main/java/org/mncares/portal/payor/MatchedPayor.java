package org.mncares.portal.payor;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PayorId;

/**
 * What a written payor turned out to be.
 *
 * @param kind partner or not
 * @param payor the partner; null for all others
 * @param memberIdPattern what the partner's member IDs look like, if the study has set it
 */
public record MatchedPayor(Kind kind, @Nullable PayorId payor, @Nullable Pattern memberIdPattern) {

	public static final MatchedPayor OTHER = new MatchedPayor(Kind.OTHER, null, null);

	public static final MatchedPayor UNINSURED = new MatchedPayor(Kind.UNINSURED, null, null);

	public static final MatchedPayor UNKNOWN = new MatchedPayor(Kind.UNKNOWN, null, null);

	static MatchedPayor partner(PayorId payor, @Nullable Pattern memberIdPattern) {
		return new MatchedPayor(Kind.PARTNER, payor, memberIdPattern);
	}

	/** Partner or not. */
	public enum Kind {

		/** A payor partner of the study. */
		PARTNER,

		/** A payor that is no partner; kept as written. */
		OTHER,

		/** No coverage. */
		UNINSURED,

		/** Coverage not known. */
		UNKNOWN

	}

}
