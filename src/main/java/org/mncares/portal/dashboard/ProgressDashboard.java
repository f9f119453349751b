package org.mncares.portal.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.dashboard.Progress.MonthLine;
import org.mncares.portal.dashboard.Progress.SystemLine;
import org.mncares.portal.dashboard.Progress.Tally;
import org.mncares.portal.dashboard.ProgressQuery.MonthOfSystem;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.OrganizationDirectory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the collection of patient lists is. Small counts of people are hidden in one
 * decision over the care systems; the figures by month count only the systems whose
 * counts are shown, so that no difference of two tables gives a hidden one away.
 */
@Service
@Transactional(readOnly = true)
public class ProgressDashboard {

	private static final ZoneId ZONE = ZoneId.of("America/Chicago");

	private final ProgressQuery query;

	private final Cohorts cohorts;

	private final OrganizationDirectory organizations;

	private final Clock clock;

	ProgressDashboard(ProgressQuery query, Cohorts cohorts, OrganizationDirectory organizations, Clock clock) {
		this.query = query;
		this.cohorts = cohorts;
		this.organizations = organizations;
		this.clock = clock;
	}

	/** The progress of the Historical Cohort as of today. */
	public Progress historical() {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZONE);
		CohortView cohort = this.cohorts.historical();
		Map<CareSystemId, List<ClinicProgress>> bySystem = this.query.clinics(cohort.id())
			.stream()
			.collect(Collectors.groupingBy(ClinicProgress::careSystem));
		Map<CareSystemId, Long> patients = bySystem.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> patients(entry.getValue())));
		Set<CareSystemId> hidden = SmallCells.hidden(patients);
		List<SystemLine> lines = this.organizations.careSystems(today)
			.stream()
			.filter((system) -> bySystem.containsKey(system.id()))
			.map((system) -> line(system, bySystem.getOrDefault(system.id(), List.of()), hidden))
			.toList();
		return new Progress(today, cohort.name(), tally(lines.stream().map(SystemLine::submission).toList()),
				tally(submissions(bySystem.values().stream().flatMap(Collection::stream).toList())),
				patients.values().stream().mapToLong(Long::longValue).sum(), lines, hidden.size(),
				months(this.query.months(cohort.id()), hidden));
	}

	private static SystemLine line(CareSystemView system, List<ClinicProgress> clinics, Set<CareSystemId> hidden) {
		Tally tally = tally(submissions(clinics));
		return new SystemLine(system.code(), system.name(), submission(tally), tally,
				hidden.contains(system.id()) ? null : Long.valueOf(patients(clinics)));
	}

	/**
	 * A system has submitted with one of its clinics; it has attested nil when all of
	 * them have.
	 */
	private static Submission submission(Tally clinics) {
		if (clinics.submitted() > 0) {
			return Submission.SUBMITTED;
		}
		return (clinics.toFollow() == 0) ? Submission.NIL : Submission.TO_FOLLOW;
	}

	private static List<Submission> submissions(List<ClinicProgress> clinics) {
		return clinics.stream().map(ClinicProgress::submission).toList();
	}

	private static Tally tally(List<Submission> submissions) {
		return new Tally(count(submissions, Submission.SUBMITTED), count(submissions, Submission.NIL),
				count(submissions, Submission.TO_FOLLOW));
	}

	private static int count(List<Submission> submissions, Submission wanted) {
		return (int) submissions.stream().filter((submission) -> submission == wanted).count();
	}

	private static long patients(List<ClinicProgress> clinics) {
		return clinics.stream().mapToLong(ClinicProgress::patients).sum();
	}

	/**
	 * A month in which 1 to 10 people were accepted is shown together with its neighbour.
	 */
	static List<MonthLine> months(List<MonthOfSystem> cells, Set<CareSystemId> hidden) {
		TreeMap<LocalDate, Long> byMonth = new TreeMap<>();
		cells.stream()
			.filter((cell) -> !hidden.contains(cell.careSystem()))
			.forEach((cell) -> byMonth.merge(cell.month(), cell.patients(), Long::sum));
		List<MonthLine> lines = new ArrayList<>();
		long total = 0;
		long open = 0;
		for (Map.Entry<LocalDate, Long> month : byMonth.entrySet()) {
			open += month.getValue();
			if (open > SmallCells.LARGEST_HIDDEN) {
				total += open;
				lines.add(new MonthLine(month.getKey(), open, total));
				open = 0;
			}
		}
		if (open > 0 && !lines.isEmpty()) {
			MonthLine last = lines.removeLast();
			lines.add(new MonthLine(byMonth.lastKey(), last.accepted() + open, last.total() + open));
		}
		return lines;
	}

}
