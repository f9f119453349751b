package org.mncares.portal.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicHistory;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;

import org.springframework.stereotype.Component;

/**
 * Lists with the names that people know them by; within the caller's transaction.
 */
@Component
class ListHistory {

	private final PatientLists lists;

	private final OrganizationDirectory organizations;

	private final ClinicHistory moves;

	private final Clock clock;

	ListHistory(PatientLists lists, OrganizationDirectory organizations, ClinicHistory moves, Clock clock) {
		this.lists = lists;
		this.organizations = organizations;
		this.moves = moves;
		this.clock = clock;
	}

	List<ListHistoryEntry> ofCareSystem(CareSystemId careSystem, CohortId cohort) {
		return named(this.lists.newestFirst(careSystem.value(), cohort.value()), this.moves.left(careSystem));
	}

	List<ListHistoryEntry> waiting() {
		return named(this.lists.inState(List.of(ListStatus.SUBMITTED)), List.of());
	}

	List<ListHistoryEntry> answered() {
		return named(this.lists.answered(), List.of());
	}

	private List<ListHistoryEntry> named(List<PatientList> found, List<ClinicView> left) {
		LocalDate today = StudyTime.day(this.clock.instant());
		Map<CareSystemId, String> names = this.organizations.careSystems(today)
			.stream()
			.collect(Collectors.toMap(CareSystemView::id, CareSystemView::name));
		Map<Long, String> codes = Stream.concat(left.stream(), this.organizations.clinics().stream())
			.collect(Collectors.toMap((clinic) -> clinic.id().value(), ClinicView::code, (then, now) -> now));
		return found.stream()
			.map((list) -> new ListHistoryEntry(list.view(), names.getOrDefault(list.careSystem(), ""),
					list.clinics()
						.answers()
						.keySet()
						.stream()
						.map(codes::get)
						.filter((code) -> code != null)
						.sorted()
						.toList()))
			.toList();
	}

}
