package org.mncares.portal.audit;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.AccountId;

/**
 * Who acts, as the trail names them.
 *
 * @param account the account, or null for the portal's own jobs and for strangers
 * @param name the person's name or sign-in name, or {@code portal}
 * @param role the role in which they act, or {@code none}
 * @param address where the request came from, or {@code local}
 */
public record Actor(@Nullable AccountId account, String name, String role, String address) {

	/** The portal itself, at work in a job. */
	public static final Actor PORTAL = new Actor(null, "portal", "none", "local");

}
