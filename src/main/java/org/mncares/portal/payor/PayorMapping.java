package org.mncares.portal.payor;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.Conflict;

/**
 * An administrator's decision about what a written payor means; it stands until it is
 * revoked.
 */
@Entity
@DynamicUpdate // only its revocation may be written afterwards
class PayorMapping {

	static final int LONGEST_REASON = 500;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String written;

	private String normalised;

	@Enumerated(EnumType.STRING)
	private Meaning meaning;

	private @Nullable Long payorId;

	private @Nullable Long otherPayorId;

	private String reason;

	private String decidedBy;

	private Instant decidedAt;

	private @Nullable String revokedReason;

	private @Nullable String revokedBy;

	private @Nullable Instant revokedAt;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected PayorMapping() {
	}

	private PayorMapping(PayorAlias alias, Meaning meaning, @Nullable Long payorId, @Nullable Long otherPayorId,
			String reason, String by, Instant now) {
		this.written = alias.written();
		this.normalised = alias.normalised();
		this.meaning = meaning;
		this.payorId = payorId;
		this.otherPayorId = otherPayorId;
		this.reason = tidy(reason);
		this.decidedBy = by;
		this.decidedAt = now;
	}

	static PayorMapping toPartner(PayorAlias alias, Payor payor, String reason, String by, Instant now) {
		return new PayorMapping(alias, Meaning.PARTNER, payor.id().value(), null, reason, by, now);
	}

	static PayorMapping toOther(PayorAlias alias, OtherPayor other, String reason, String by, Instant now) {
		return new PayorMapping(alias, Meaning.OTHER, null, other.id(), reason, by, now);
	}

	static PayorMapping apart(PayorAlias alias, String reason, String by, Instant now) {
		return new PayorMapping(alias, Meaning.APART, null, null, reason, by, now);
	}

	/**
	 * Ends it.
	 * @throws Conflict when it was revoked already
	 */
	void revoke(String why, String by, Instant now) {
		if (this.revokedAt != null) {
			throw new Conflict("This mapping was revoked already, by " + this.revokedBy + ".");
		}
		this.revokedReason = tidy(why);
		this.revokedBy = by;
		this.revokedAt = now;
	}

	private static String tidy(String reason) {
		String text = reason.strip();
		if (text.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has at most 500 characters.");
		}
		return text;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	PayorAlias alias() {
		return new PayorAlias(this.written, this.normalised);
	}

	Meaning meaning() {
		return this.meaning;
	}

	@Nullable Long payorId() {
		return this.payorId;
	}

	@Nullable Long otherPayorId() {
		return this.otherPayorId;
	}

	MappingView view(String target) {
		return new MappingView(id(), this.written, this.meaning, target, this.reason, this.decidedBy, this.decidedAt,
				this.revokedReason, this.revokedBy, this.revokedAt);
	}

}
