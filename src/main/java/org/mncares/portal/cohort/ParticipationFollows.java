package org.mncares.portal.cohort;

import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.organization.ClinicMove;
import org.mncares.portal.organization.FollowsClinics;
import org.mncares.portal.organization.MoveNote;
import org.mncares.portal.organization.MoveNote.Kind;
import org.mncares.portal.web.Conflict;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Participation goes with a clinic, by cascade; a frozen cohort keeps its clinics where
 * they are.
 */
@Component
@Order(10)
class ParticipationFollows implements FollowsClinics {

	private final Cohorts cohorts;

	private final JdbcClient jdbc;

	ParticipationFollows(Cohorts cohorts, JdbcClient jdbc) {
		this.cohorts = cohorts;
		this.jdbc = jdbc;
	}

	@Override
	public List<MoveNote> notes(ClinicMove move) {
		List<MoveNote> notes = new ArrayList<>();
		for (CohortId id : cohortsOf(move)) {
			CohortView cohort = this.cohorts.cohort(id);
			notes.add(new MoveNote(Kind.MOVES, "The part that the clinics take in the " + cohort.name() + "."));
			if (cohort.freeze() != null) {
				notes.add(new MoveNote(Kind.OBSTACLE, frozen(cohort)));
			}
		}
		return notes;
	}

	@Override
	public void prepare(ClinicMove move) {
		for (CohortId id : cohortsOf(move)) {
			try {
				this.cohorts.holdOpen(id);
			}
			catch (Conflict ex) {
				throw new Conflict(frozen(this.cohorts.cohort(id)));
			}
		}
	}

	private static String frozen(CohortView cohort) {
		String cut = (cohort.freeze() != null) ? cohort.freeze().cut() : "";
		return "The " + cohort.name() + " is frozen on the data cut \"" + cut
				+ "\", so its clinics stay where they are. Lift the freeze first, on the page of the data cut.";
	}

	private List<CohortId> cohortsOf(ClinicMove move) {
		return move.clinics().isEmpty() ? List.of()
				: this.jdbc.sql("select distinct cohort_id from cohort_clinic where clinic_id in (:clinics) order by 1")
					.param("clinics", move.ids().stream().map(ClinicId::value).toList())
					.query((row, number) -> new CohortId(row.getLong(1)))
					.list();
	}

}
