package org.mncares.portal.classification;

import org.mncares.portal.classification.rule.OwnDecision;

/**
 * A clinic whose own decision would change.
 *
 * @param code its code
 * @param name its name
 * @param careSystem its care system's name
 */
public record OwnChange(String code, String name, String careSystem, OwnDecision from, OwnDecision to) {
}
