package org.mncares.portal.organization;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;

/**
 * Makes agreements for tests.
 */
public final class SomeAgreements {

	private SomeAgreements() {
	}

	/** An agreement from 2021 on, without an end. */
	public static long inForce(Agreements agreements, CareSystemId careSystem) {
		return between(agreements, careSystem, LocalDate.of(2021, 1, 1), null);
	}

	/** An agreement for some days. */
	public static long between(Agreements agreements, CareSystemId careSystem, LocalDate from, @Nullable LocalDate to) {
		return ActingAs.call(TestPeople.administrator(), () -> agreements.record(careSystem, terms(from, to), pdf()));
	}

	public static AgreementTerms terms(LocalDate from, @Nullable LocalDate to) {
		return new AgreementTerms(AgreementType.DATA_USE, "2021-03", "Pat Signer", "Chief <medical> officer", from, to);
	}

	public static PdfDocument pdf() {
		return new PdfDocument("signed.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
	}

}
