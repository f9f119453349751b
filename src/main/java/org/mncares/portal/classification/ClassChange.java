package org.mncares.portal.classification;

import org.mncares.portal.classification.rule.CareModelClass;

/**
 * A care system or clinic whose reported class would change.
 *
 * @param code its code
 * @param name its name
 * @param clinics how many clinics would change with it
 */
public record ClassChange(String code, String name, int clinics, CareModelClass from, CareModelClass to) {
}
