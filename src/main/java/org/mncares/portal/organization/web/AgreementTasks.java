package org.mncares.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.organization.AgreementOverview;
import org.mncares.portal.organization.AgreementOverview.CoveredSystem;
import org.mncares.portal.organization.Cover;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.HomeTask;
import org.mncares.portal.web.HomeTasks;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.stereotype.Component;

/**
 * Tells administrators and staff on the home page when an agreement is missing or ends
 * within 30 days.
 */
@Component
class AgreementTasks implements HomeTasks {

	private final CurrentCaller caller;

	private final AgreementOverview overview;

	private final AgreementWords words;

	private final Formats formats;

	private final Clock clock;

	AgreementTasks(CurrentCaller caller, AgreementOverview overview, AgreementWords words, Formats formats,
			Clock clock) {
		this.caller = caller;
		this.overview = overview;
		this.words = words;
		this.formats = formats;
		this.clock = clock;
	}

	@Override
	public List<HomeTask> tasks() {
		LocalDate today = LocalDate.now(this.clock);
		return switch (this.caller.get().role()) {
			case ADMIN -> ofStudy(this.overview.of(today).stream().filter(CoveredSystem::needsAction).toList());
			case CARE_SYSTEM -> ofStaff(this.overview.of(this.caller.get().ownCareSystem(), today));
			case ANALYST -> List.of();
		};
	}

	private List<HomeTask> ofStudy(List<CoveredSystem> systems) {
		if (systems.isEmpty()) {
			return List.of();
		}
		long soon = systems.stream().filter((system) -> system.cover().state() == Cover.State.ENDS_SOON).count();
		long missing = systems.size() - soon;
		String text = (missing > 0) ? this.formats.count(missing, "care system has", "care systems have")
				+ " no agreement in force and cannot upload." : "";
		String ending = (soon > 0) ? this.formats.count(soon, "agreement ends", "agreements end") + " within "
				+ Cover.NOTICE_DAYS + " days." : "";
		return List.of(new HomeTask(55, "Agreements with care systems", (text + " " + ending).strip(),
				new StatusTag((missing > 0) ? "Missing" : "Ends soon", Tone.WARN), "/admin/agreements",
				this.formats.number(systems.size())));
	}

	private List<HomeTask> ofStaff(CoveredSystem system) {
		if (!system.needsAction()) {
			return List.of();
		}
		return List.of(new HomeTask(5, "Your agreement with the study",
				this.words.text(system.cover())
						+ " Have the next agreement signed and send it to the study's administrator.",
				this.words.tag(system.cover()), "/agreements", null));
	}

}
