package org.mncares.portal.classification;

import java.io.Serializable;

/**
 * The signed survey that a decision rests on.
 *
 * @param id the submission
 * @param number counts the care system's submissions from 1
 */
public record SurveyRef(long id, int number) implements Serializable {
}
