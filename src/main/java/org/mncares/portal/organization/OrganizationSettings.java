package org.mncares.portal.organization;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How organizations are classed.
 *
 * @param largeAbove a care system with more certified clinics than this is large; the
 * study cuts at 10, another publication at 9
 * @param rucaVintage the vintage of the rural-urban commuting area codes in use, until an
 * administrator puts another one to use
 */
@ConfigurationProperties("portal.organization")
record OrganizationSettings(@DefaultValue("10") int largeAbove, @DefaultValue("2010") String rucaVintage) {
}
