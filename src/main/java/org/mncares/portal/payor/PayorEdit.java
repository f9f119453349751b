package org.mncares.portal.payor;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a payor partner is to be from now on.
 *
 * @param code 1 to 10 capital letters and digits
 * @param name its full name, up to 200 characters
 * @param shortName the name under which figures show it, up to 60 characters
 * @param joinedOn the first day on which it is a partner
 * @param leftOn the first day on which it is none any more; null takes a leave back
 * @param memberIdPattern what its member IDs look like; null lets every ID pass
 */
public record PayorEdit(String code, String name, String shortName, LocalDate joinedOn, @Nullable LocalDate leftOn,
		@Nullable String memberIdPattern) {
}
