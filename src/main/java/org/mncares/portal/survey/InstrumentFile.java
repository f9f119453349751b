package org.mncares.portal.survey;

import java.time.Instant;

/**
 * A version of an instrument as it is kept.
 *
 * @param version counts from 1
 * @param questionnaire the file's text
 * @param sha256 of the file
 * @param importedBy whose import it was
 * @param importedAt when
 */
record InstrumentFile(int version, String questionnaire, String sha256, String importedBy, Instant importedAt) {
}
