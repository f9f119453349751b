package org.mncares.portal.intake.rule;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Race, ethnicity and language of a row.
 *
 * @param races race codes in the order of the row
 * @param ethnicity 1, 2, 97 or 98
 * @param language ISO 639 code, two letters where there are two
 */
public record Demographics(List<Integer> races, @Nullable Integer ethnicity, @Nullable String language) {
}
