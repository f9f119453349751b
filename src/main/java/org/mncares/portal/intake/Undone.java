package org.mncares.portal.intake;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That the study withdrew its acceptance of a list.
 *
 * @param by the administrator's account number
 * @param byName the administrator's name at that time
 * @param at when
 * @param reason what the care system is told, 3 to 2,000 characters
 */
@Embeddable
public record Undone(@Column(name = "undone_by") Long by, @Column(name = "undone_by_name") String byName,
		@Column(name = "undone_at") Instant at, @Column(name = "undone_reason") String reason) {
}
