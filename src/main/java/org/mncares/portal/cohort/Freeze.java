package org.mncares.portal.cohort;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * That a cohort takes no more patient lists.
 *
 * @param cut the name of the data cut on which it is frozen
 * @param at since when
 * @param by who froze it
 */
@Embeddable
public record Freeze(@Column(name = "frozen_on_cut") String cut, @Column(name = "frozen_at") Instant at,
		@Column(name = "frozen_by") String by) {
}
