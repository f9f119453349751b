package org.mncares.portal.survey;

import java.time.Instant;

/**
 * A version of the instrument, as it was imported.
 *
 * @param version counts from 1
 * @param title as people read it
 * @param questions how many it has
 * @param sha256 of the file
 * @param importedBy whose import it was
 * @param importedAt when
 */
public record InstrumentVersion(int version, String title, int questions, String sha256, String importedBy,
		Instant importedAt) {
}
