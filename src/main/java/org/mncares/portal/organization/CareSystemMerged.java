package org.mncares.portal.organization;

import org.mncares.portal.core.CareSystemId;

/**
 * A care system was merged into another, to which its clinics have gone; published within
 * the transaction.
 *
 * @param from the one that ended
 * @param into the one that goes on
 */
public record CareSystemMerged(CareSystemId from, CareSystemId into) {
}
