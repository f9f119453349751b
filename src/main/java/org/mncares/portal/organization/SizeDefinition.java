package org.mncares.portal.organization;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What makes a care system large.
 *
 * @param version counts what was published; 0 is the portal's setting
 * @param largeAbove the number of certified clinics above which a care system is large
 * @param publishedAt when it was published, null for the setting
 * @param publishedBy by whom, null for the setting
 */
public record SizeDefinition(int version, int largeAbove, @Nullable Instant publishedAt, @Nullable String publishedBy) {

	/** The largest number that can be published. */
	public static final int MOST = 9999;

	/** How large a care system with this many certified clinics is. */
	public SizeClass of(int certifiedClinics) {
		return SizeClass.of(certifiedClinics, this.largeAbove);
	}

}
