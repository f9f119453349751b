package org.mncares.portal.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mncares.portal.dashboard.Coverage.ChangeLine;
import org.mncares.portal.dashboard.Coverage.PartnerLine;
import org.mncares.portal.dashboard.Coverage.State;
import org.mncares.portal.dashboard.edition.CoverageRows;
import org.mncares.portal.dashboard.edition.EditionPayor;
import org.mncares.portal.dashboard.edition.EditionView;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.dashboard.edition.PartnerTimes;
import org.mncares.portal.dashboard.edition.PartnerTimes.PartnerTime;
import org.mncares.portal.dashboard.edition.PeopleDecision;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts distinct eligible patients with any coverage by payors that were partners on a
 * day. Figures show only where the edition's decision about small counts lets them.
 */
@Service
@Transactional(readOnly = true)
public class CoverageDashboard {

	private final CoverageRows rows;

	CoverageDashboard(CoverageRows rows) {
		this.rows = rows;
	}

	/**
	 * The coverage as an edition has it.
	 * @param asOf the day whose partners count
	 */
	public Coverage coverage(EditionView edition, Filters filters, LocalDate asOf) {
		PeopleDecision decision = this.rows.decision(edition);
		int systems = this.rows.systems(edition, filters);
		if (!decision.hasAny(filters)) {
			return none(State.NOBODY, asOf, systems, decision.wider(filters));
		}
		if (!decision.showsCoverage(filters)) {
			return none(State.HIDDEN, asOf, systems, decision.wider(filters));
		}
		List<EditionPayor> payors = this.rows.payors(edition);
		Map<Set<Long>, Long> people = this.rows.people(edition, filters);
		Set<Long> partners = PartnerTimes.on(payors, asOf);
		return new Coverage(State.SHOWN, asOf, systems, lines(payors, asOf, people), count(people, Set.of(), 0),
				count(people, partners, 1), count(people, partners, 2), changes(payors, people), List.of());
	}

	/**
	 * The first day on which there was a partner; the edition's own where there is none.
	 */
	public LocalDate firstDay(EditionView edition) {
		return this.rows.payors(edition)
			.stream()
			.map(EditionPayor::joinedOn)
			.min(Comparator.naturalOrder())
			.filter((day) -> day.isBefore(edition.asOf()))
			.orElse(edition.asOf());
	}

	private static List<PartnerLine> lines(List<EditionPayor> payors, LocalDate asOf, Map<Set<Long>, Long> people) {
		return payors.stream()
			.filter((payor) -> payor.isPartner(asOf))
			.map((payor) -> new PartnerLine(payor.shortName(), payor.joinedOn(), count(people, Set.of(payor.id()), 1)))
			.sorted(Comparator.comparingLong(PartnerLine::people).reversed())
			.toList();
	}

	private static List<ChangeLine> changes(List<EditionPayor> payors, Map<Set<Long>, Long> people) {
		List<ChangeLine> lines = new ArrayList<>();
		long total = count(people, Set.of(), 0);
		long before = 0;
		for (PartnerTime time : PartnerTimes.of(payors)) {
			long after = count(people, time.partners(), 1);
			lines.add(new ChangeLine(time.from(), what(payors, time.from()), Coverage.share(before, total),
					Coverage.share(after, total), after));
			before = after;
		}
		return lines;
	}

	private static String what(List<EditionPayor> payors, LocalDate day) {
		List<String> joined = payors.stream()
			.filter((payor) -> payor.joinedOn().equals(day))
			.map(EditionPayor::shortName)
			.toList();
		List<String> left = payors.stream()
			.filter((payor) -> day.equals(payor.leftOn()))
			.map(EditionPayor::shortName)
			.toList();
		List<String> parts = new ArrayList<>();
		if (!joined.isEmpty()) {
			parts.add(String.join(", ", joined) + " joined");
		}
		if (!left.isEmpty()) {
			parts.add(String.join(", ", left) + " left");
		}
		return String.join("; ", parts);
	}

	/** People whom at least so many of the payors cover. */
	private static long count(Map<Set<Long>, Long> people, Set<Long> payors, int least) {
		return people.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().stream().filter(payors::contains).count() >= least)
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	private static Coverage none(State state, LocalDate asOf, int systems, List<Filters> wider) {
		return new Coverage(state, asOf, systems, List.of(), 0, 0, 0, List.of(), wider);
	}

}
