package org.mncares.portal.cohort.web;

import java.time.Clock;
import java.time.LocalDate;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The cohorts: who is eligible, when lists are sent, and who takes part.
 */
@Controller
class CohortController {

	private final Cohorts cohorts;

	private final Participation participation;

	private final Clock clock;

	CohortController(Cohorts cohorts, Participation participation, Clock clock) {
		this.cohorts = cohorts;
		this.participation = participation;
		this.clock = clock;
	}

	@GetMapping("/admin/cohorts")
	String list(Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("cohorts",
				this.cohorts.all()
					.stream()
					.map((cohort) -> CohortLine.of(cohort, this.participation.participating(cohort.id()), today))
					.toList());
		model.addAttribute("historicalMissing", !this.cohorts.hasHistorical());
		return "cohort/cohorts";
	}

}
