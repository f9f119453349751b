package org.mncares.portal.intake;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What was uploaded, when and by whom.
 *
 * @param fileName as the person named it; null for a list without a file
 * @param sizeBytes size of the original, 0 until all of it is here
 * @param sha256 hash of the original in hexadecimal, null until all of it is here
 * @param by the account's number
 * @param byName the person's name at that time
 * @param at when the upload began
 */
@Embeddable
public record Upload(@Nullable String fileName, long sizeBytes, @Nullable String sha256,
		@Column(name = "uploaded_by") long by, @Column(name = "uploaded_by_name") String byName,
		@Column(name = "uploaded_at") Instant at) {

	static Upload begun(@Nullable String fileName, Person by, Instant now) {
		return new Upload(fileName, 0, null, by.account(), by.name(), now);
	}

	Upload completed(long size, String hash) {
		return new Upload(this.fileName, size, hash, this.by, this.byName, this.at);
	}

}
