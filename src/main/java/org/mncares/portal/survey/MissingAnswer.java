package org.mncares.portal.survey;

import org.jspecify.annotations.Nullable;

/**
 * A required answer that is not there yet.
 *
 * @param section the linkId of its section
 * @param sectionTitle the section's heading
 * @param key which answer
 * @param text the question
 * @param clinicCode of the clinic, null unless it is asked for each
 * @param clinicName of the clinic, null unless it is asked for each
 */
public record MissingAnswer(String section, String sectionTitle, AnswerKey key, String text,
		@Nullable String clinicCode, @Nullable String clinicName) {
}
