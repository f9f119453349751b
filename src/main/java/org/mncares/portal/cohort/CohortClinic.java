package org.mncares.portal.cohort;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;

/**
 * A clinic and whether it takes part in a cohort.
 *
 * @param participating whether it takes part; never compared with the day on which a
 * patient's care coordination started
 */
public record CohortClinic(ClinicId id, CareSystemId careSystem, String code, String name, boolean participating) {
}
