package org.mncares.portal.intake;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * How the study answered a submission.
 *
 * @param by the administrator's account number
 * @param byName the administrator's name at that time
 * @param at when
 * @param message what the care system is told, if the list was returned
 */
@Embeddable
public record Review(@Column(name = "reviewed_by") Long by, @Column(name = "reviewed_by_name") String byName,
		@Column(name = "reviewed_at") Instant at, @Nullable @Column(name = "review_message") String message) {
}
