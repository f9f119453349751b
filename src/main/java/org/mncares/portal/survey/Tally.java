package org.mncares.portal.survey;

import jakarta.persistence.Embeddable;

/**
 * How many questions are asked, and how many have an answer.
 *
 * @param answered with an answer
 * @param questions asked
 */
@Embeddable
record Tally(int answered, int questions) {
}
