package org.mncares.portal.organization;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * An agreement as pages and other modules see it.
 *
 * @param id its number
 * @param careSystem whose it is
 * @param terms what was agreed, by whom, and for which days
 * @param documentName the file's name
 * @param documentSize its size in bytes
 * @param documentSha256 its hash, in hexadecimal
 * @param recordedBy who recorded it
 * @param recordedAt when
 * @param revocation that it does not count any more; null while it does
 */
public record AgreementView(long id, CareSystemId careSystem, AgreementTerms terms, String documentName,
		int documentSize, String documentSha256, String recordedBy, Instant recordedAt,
		@Nullable Revocation revocation) {

	/** Whether it counts on a day. */
	public boolean inForce(LocalDate day) {
		return this.revocation == null && this.terms.contains(day);
	}

}
