package org.mncares.portal.bulk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An import as pages see it.
 *
 * @param id its number
 * @param kind what is imported
 * @param fileName as the person named the file
 * @param format what it was read as; null where it could not be read
 * @param sha256 the file's digest
 * @param uploadedAt when it came
 * @param uploadedBy who sent it
 * @param checkedAt as of when the report is
 * @param counts what it comes to
 * @param confirmedAt when it was saved; null while it was not
 * @param confirmedBy who confirmed it
 * @param erased whether the file and its report are gone because nobody confirmed it
 * @param fingerprint of the report
 * @param revision which report it is
 */
public record ImportView(long id, String kind, String fileName, @Nullable String format, String sha256,
		Instant uploadedAt, String uploadedBy, Instant checkedAt, BulkCounts counts, @Nullable Instant confirmedAt,
		@Nullable String confirmedBy, boolean erased, String fingerprint, long revision) {

	public ImportState state() {
		if (this.confirmedAt != null) {
			return ImportState.CONFIRMED;
		}
		if (this.erased) {
			return ImportState.EXPIRED;
		}
		if (this.counts.problems() > 0) {
			return ImportState.WRONG;
		}
		return (this.counts.toSave() > 0) ? ImportState.READY : ImportState.NOTHING;
	}

	/** Whether its report is still there. */
	public boolean hasReport() {
		return this.confirmedAt == null && !this.erased;
	}

}
