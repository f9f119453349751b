package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Whether, at which level and when a clinic is certified as a Health Care Home.
 *
 * @param level the level
 * @param on the first day of the certification; null for a clinic that is not certified
 * @param until its last day, where it has ended or an end is known
 */
@Embeddable
public record Certification(@Enumerated(EnumType.STRING) @Column(name = "hch_level") HchLevel level,
		@Column(name = "certified_on") @Nullable LocalDate on,
		@Column(name = "certified_until") @Nullable LocalDate until) {

	public static final Certification NONE = new Certification(HchLevel.NONE, null, null);

	public Certification {
		if ((level == HchLevel.NONE) != (on == null)) {
			throw new IllegalArgumentException("A certified clinic, and no other, has a first day of certification");
		}
		if (until != null && (on == null || until.isBefore(on))) {
			throw new IllegalArgumentException("A certification ends on or after its first day");
		}
	}

	/** A certification without a known end. */
	public static Certification since(HchLevel level, LocalDate on) {
		return new Certification(level, on, null);
	}

	/** Whether the clinic is certified on a day, both ends included. */
	public boolean inForce(LocalDate day) {
		return this.on != null && !day.isBefore(this.on) && (this.until == null || !day.isAfter(this.until));
	}

	/**
	 * What is kept of this certification when another follows: it ends on the day before,
	 * unless it ended earlier.
	 * @return empty when there is nothing to keep
	 */
	Optional<Certification> before(Certification next) {
		if (this.on == null || next.on == null || !this.on.isBefore(next.on)) {
			return Optional.empty();
		}
		LocalDate dayBefore = next.on.minusDays(1);
		boolean ended = this.until != null && this.until.isBefore(dayBefore);
		return Optional.of(ended ? this : new Certification(this.level, this.on, dayBefore));
	}

	/** Whether it is over before another begins. */
	public boolean isOverBefore(Certification other) {
		return this.until != null && other.on != null && this.until.isBefore(other.on);
	}

	/** Whether there is a day on which both are in force. */
	public boolean overlaps(Certification other) {
		return this.on != null && other.on != null && !isOverBefore(other) && !other.isOverBefore(this);
	}

	/** In one line, with ISO dates, for the audit trail. */
	String text() {
		String end = (this.until != null) ? " until " + this.until : "";
		return (this.on != null) ? this.level.label() + " from " + this.on + end : this.level.label();
	}

}
