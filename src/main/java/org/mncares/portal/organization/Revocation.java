package org.mncares.portal.organization;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That an agreement does not count any more.
 *
 * @param at since when
 * @param by who revoked it
 * @param reason why, 3 to 2,000 characters
 */
@Embeddable
public record Revocation(@Column(name = "revoked_at") Instant at, @Column(name = "revoked_by_name") String by,
		@Column(name = "revoked_reason") String reason) {

	/** The shortest reason, in characters. */
	public static final int SHORTEST_REASON = 3;

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 2_000;

	public Revocation {
		reason = reason.strip();
		if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has 3 to 2,000 characters");
		}
	}

}
