package org.mncares.portal.organization.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.organization.ClinicHistory;
import org.mncares.portal.organization.Merged;
import org.mncares.portal.organization.PastMove;
import org.mncares.portal.web.CareSystemSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Component;

/**
 * Tells on a care system's page which clinics left it or came to it, and what became of
 * it.
 */
@Component
class MoveSections implements CareSystemSections {

	private final ClinicHistory history;

	MoveSections(ClinicHistory history) {
		this.history = history;
	}

	@Override
	public List<PageSection> sections(CareSystemId careSystem) {
		List<PastMove> moves = this.history.moves(careSystem);
		Optional<Merged> merged = this.history.merged(careSystem);
		return (moves.isEmpty() && merged.isEmpty()) ? List.of() : List
			.of(new PageSection(5, "Clinics that moved", "organization/moves", new Past(moves, merged.orElse(null))));
	}

	/**
	 * What was.
	 *
	 * @param moves the latest first
	 * @param merged into which care system it was merged, if it was
	 */
	record Past(List<PastMove> moves, @Nullable Merged merged) {
	}

}
