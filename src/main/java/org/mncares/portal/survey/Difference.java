package org.mncares.portal.survey;

import org.jspecify.annotations.Nullable;

/**
 * An answer that differs between two versions.
 *
 * @param sectionTitle the section's heading
 * @param item the question
 * @param clinicCode of the clinic, null unless it is asked for each
 * @param clinicName of the clinic, null unless it is asked for each
 * @param before as a person would say it, empty when there was no answer
 * @param after as a person would say it, empty when there is no answer
 */
public record Difference(String sectionTitle, Item item, @Nullable String clinicCode, @Nullable String clinicName,
		String before, String after) {
}
