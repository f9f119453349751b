package org.mncares.portal.classification;

import org.mncares.portal.organization.SizeClass;

/**
 * A care system whose size class would change.
 *
 * @param code its code
 * @param name its name
 * @param certified its certified clinics today
 */
public record SizeChange(String code, String name, int certified, SizeClass from, SizeClass to) {
}
