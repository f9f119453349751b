package org.mncares.portal.payor;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PayorId;

/**
 * What an administrator decides about a written payor.
 *
 * @param written as a list wrote it
 * @param partner the partner that it means, if it means one
 * @param other the payor that it means, if that is no partner; made when there is none of
 * this name. With neither, the value is kept apart
 * @param reason why, up to 500 characters; may be blank
 */
public record PayorDecision(String written, @Nullable PayorId partner, @Nullable String other, String reason) {

	/** It means a partner. */
	public static PayorDecision partner(String written, PayorId partner, String reason) {
		return new PayorDecision(written, partner, null, reason);
	}

	/** It means a payor that is no partner. */
	public static PayorDecision other(String written, String name, String reason) {
		return new PayorDecision(written, null, name, reason);
	}

	/** It means no payor that the study follows. */
	public static PayorDecision apart(String written, String reason) {
		return new PayorDecision(written, null, null, reason);
	}

}
