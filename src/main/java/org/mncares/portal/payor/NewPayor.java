package org.mncares.portal.payor;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A payor partner to be registered.
 *
 * @param code its code in the state's measurement system, for instance {@code 13}
 * @param name its full name
 * @param shortName the name under which figures show it
 * @param joinedOn the first day on which it is a partner
 * @param memberIdPattern what its member IDs look like, if the study has set it
 * @param aliases other ways in which people write it
 */
public record NewPayor(String code, String name, String shortName, LocalDate joinedOn, @Nullable String memberIdPattern,
		List<String> aliases) {

	public NewPayor {
		aliases = List.copyOf(aliases);
	}

}
