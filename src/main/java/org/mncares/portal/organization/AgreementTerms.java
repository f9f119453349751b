package org.mncares.portal.organization;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What an agreement is, who signed it for the care system, and from when to when it
 * counts.
 *
 * @param type the kind
 * @param textVersion which version of its text was signed, for instance {@code 2021-03}
 * @param signerName who signed for the care system
 * @param signerTitle the signer's title
 * @param from the first day
 * @param to the last day; null when it has no end
 */
@Embeddable
public record AgreementTerms(@Enumerated(EnumType.STRING) @Column(updatable = false) AgreementType type,
		@Column(updatable = false) String textVersion, @Column(updatable = false) String signerName,
		@Column(updatable = false) String signerTitle, @Column(name = "from_day", updatable = false) LocalDate from,
		@Column(name = "to_day", updatable = false) @Nullable LocalDate to) {

	/** The longest version of a text, in characters. */
	public static final int LONGEST_VERSION = 50;

	/** The longest name or title, in characters. */
	public static final int LONGEST_NAME = 200;

	public AgreementTerms {
		textVersion = Texts.require(textVersion, LONGEST_VERSION, "The version of an agreement's text");
		signerName = Texts.require(signerName, LONGEST_NAME, "A signer's name");
		signerTitle = Texts.require(signerTitle, LONGEST_NAME, "A signer's title");
		if (to != null && to.isBefore(from)) {
			throw new IllegalArgumentException("An agreement ends on or after its first day");
		}
	}

	/** Whether a day lies within, both ends included. */
	public boolean contains(LocalDate day) {
		return !day.isBefore(this.from) && (this.to == null || !day.isAfter(this.to));
	}

}
