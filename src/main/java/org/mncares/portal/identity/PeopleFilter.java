package org.mncares.portal.identity;

import org.jspecify.annotations.Nullable;

/**
 * Which people are asked for; what is null or blank does not narrow it.
 *
 * @param search part of the name or the e-mail address
 * @param role a role's name, or {@code MANAGER} for care systems' managers
 * @param careSystem number of the care system
 * @param state how they stand
 */
public record PeopleFilter(@Nullable String search, @Nullable String role, @Nullable Long careSystem,
		PersonLine.@Nullable State state) {

	/** All people. */
	public static final PeopleFilter ALL = new PeopleFilter(null, null, null, null);

}
