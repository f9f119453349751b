package org.mncares.portal.payor;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A decision about a written payor, as pages show it.
 *
 * @param written as a list wrote it
 * @param target the payor's name, or that there is none
 * @param by who decided
 * @param revokedReason why it was revoked; null while it stands
 */
public record MappingView(long id, String written, Meaning meaning, String target, String reason, String by, Instant at,
		@Nullable String revokedReason, @Nullable String revokedBy, @Nullable Instant revokedAt) {

	public boolean stands() {
		return this.revokedAt == null;
	}

}
