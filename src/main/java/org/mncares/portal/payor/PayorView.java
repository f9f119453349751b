package org.mncares.portal.payor;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PayorId;

/**
 * A payor partner as pages and other modules see it.
 *
 * @param joinedOn the first day on which it is a partner
 * @param leftOn the first day on which it is none any more
 * @param revision what an edit says that it was based on
 * @param aliases other ways in which people write it
 */
public record PayorView(PayorId id, String code, String name, String shortName, LocalDate joinedOn,
		@Nullable LocalDate leftOn, @Nullable String memberIdPattern, long revision, List<String> aliases) {

	public PayorView {
		aliases = List.copyOf(aliases);
	}

}
