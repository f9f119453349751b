package org.mncares.portal.survey;

import java.io.Serializable;

/**
 * One of the answers that a question offers.
 *
 * @param code as it is kept
 * @param system the code system, empty when the instrument names none
 * @param text as people read it
 */
public record Choice(String code, String system, String text) implements Serializable {
}
