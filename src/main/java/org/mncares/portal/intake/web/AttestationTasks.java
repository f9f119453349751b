package org.mncares.portal.intake.web;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mncares.portal.cohort.SubmissionPeriod;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.intake.ClinicAnswer;
import org.mncares.portal.intake.ListHistoryEntry;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.HomeTask;
import org.mncares.portal.web.HomeTasks;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.stereotype.Component;

/**
 * What staff of a care system have to do about its patient lists, up to the study's
 * acceptance.
 */
@Component
class AttestationTasks implements HomeTasks {

	private static final String TITLE = "Send your Historical Cohort patient list";

	private static final Set<ListStatus> STANDING = EnumSet.of(ListStatus.RECEIVED, ListStatus.CHECKING,
			ListStatus.NEEDS_CORRECTION, ListStatus.READY, ListStatus.SUBMITTED, ListStatus.ACCEPTED);

	private final PatientListDesk desk;

	private final CurrentCaller caller;

	private final Formats formats;

	AttestationTasks(PatientListDesk desk, CurrentCaller caller, Formats formats) {
		this.desk = desk;
		this.caller = caller;
		this.formats = formats;
	}

	@Override
	public List<HomeTask> tasks() {
		if (this.caller.get().role() != Role.CARE_SYSTEM) {
			return List.of();
		}
		try {
			return ofCareSystem();
		}
		catch (NotFound ex) {
			// The cohort is not defined yet: nothing is asked for.
			return List.of();
		}
	}

	private List<HomeTask> ofCareSystem() {
		List<PatientListView> lists = this.desk.history().stream().map(ListHistoryEntry::list).toList();
		List<HomeTask> live = lists.stream()
			.filter((list) -> isLive(list, lists))
			.limit(5)
			.map((list) -> new AttestationTask(list, deadline(), this.formats).task(TITLE))
			.toList();
		return live.isEmpty() ? overall(lists) : live;
	}

	/** When no list is under way: begin one, or see that nothing is left to send. */
	private List<HomeTask> overall(List<PatientListView> lists) {
		Set<Long> open = new HashSet<>();
		this.desk.participatingClinics().forEach((clinic) -> open.add(clinic.id().value()));
		if (open.isEmpty()) {
			return List.of();
		}
		int clinics = open.size();
		List<PatientListView> accepted = lists.stream().filter((list) -> list.status() == ListStatus.ACCEPTED).toList();
		open.removeAll(this.desk.answeredClinics());
		if (open.isEmpty()) {
			long eligible = accepted.stream()
				.flatMap((list) -> list.clinics().values().stream())
				.mapToLong(ClinicAnswer::eligible)
				.sum();
			return List.of(new HomeTask(10, TITLE, "The study has accepted an answer for each of your clinics.",
					new StatusTag("Accepted", Tone.OK), "/patient-lists",
					(accepted.size() == 1) ? this.formats.number(eligible) : null));
		}
		return List.of(toSend(clinics, open.size()));
	}

	private HomeTask toSend(int clinics, int open) {
		String of = (open == clinics) ? "for your " + this.formats.count(clinics, "clinic", "clinics")
				: "for the " + this.formats.count(open, "clinic", "clinics") + " without an answer";
		return new HomeTask(10, TITLE, "Upload a list " + of + ". " + deadline(),
				new StatusTag(this.desk.isSubmissionOpen() ? "To do" : "Not open", Tone.WARN), "/patient-lists/new",
				null);
	}

	private static boolean isLive(PatientListView list, List<PatientListView> all) {
		return switch (list.status()) {
			case RECEIVED, CHECKING, NEEDS_CORRECTION, READY, SUBMITTED -> true;
			case REFUSED -> list.id().equals(all.getFirst().id());
			case WITHDRAWN -> list.undone() != null && all.stream().noneMatch((other) -> isNewer(other, list));
			case RETURNED -> all.stream().noneMatch((other) -> isNewer(other, list));
			default -> false;
		};
	}

	/** Whether another list has taken up what this one was about. */
	private static boolean isNewer(PatientListView other, PatientListView list) {
		return other.id().value() > list.id().value() && STANDING.contains(other.status())
				&& other.clinics().keySet().stream().anyMatch(list.clinics()::containsKey);
	}

	private String deadline() {
		SubmissionPeriod period = this.desk.cohort().submission();
		if (this.desk.cohort().freeze() != null) {
			return "The cohort is frozen, so no list is taken in; ask the study if you have one to send.";
		}
		if (!this.desk.isSubmissionOpen()) {
			return "Lists are taken from " + this.formats.date(period.opens()) + " to "
					+ this.formats.date(period.lastDay()) + ".";
		}
		String extended = period.isExtended() ? " (extended from " + this.formats.date(period.closes()) + ")" : "";
		return "Due by " + this.formats.date(period.lastDay()) + extended + ".";
	}

}
