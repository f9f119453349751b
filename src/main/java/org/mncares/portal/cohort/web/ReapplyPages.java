package org.mncares.portal.cohort.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Reapplication;
import org.mncares.portal.cohort.ReapplyCoverage;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.PayorView;

import org.springframework.stereotype.Component;

/**
 * Puts names to what re-applying would change.
 */
@Component
class ReapplyPages {

	private final ReapplyCoverage reapply;

	private final PayorPartners partners;

	private final OrganizationDirectory organizations;

	private final Clock clock;

	ReapplyPages(ReapplyCoverage reapply, PayorPartners partners, OrganizationDirectory organizations, Clock clock) {
		this.reapply = reapply;
		this.partners = partners;
		this.organizations = organizations;
		this.clock = clock;
	}

	ReapplyPage page(CohortView cohort) {
		Reapplication change = this.reapply.preview(cohort.id());
		Map<Long, String> payors = this.partners.all()
			.stream()
			.collect(Collectors.toMap((payor) -> payor.id().value(), PayorView::name));
		Map<CareSystemId, String> systems = this.organizations.careSystems(LocalDate.now(this.clock))
			.stream()
			.collect(Collectors.toMap(CareSystemView::id, CareSystemView::name));
		return new ReapplyPage(cohort, change,
				change.payors()
					.stream()
					.map((line) -> new ReapplyPage.PayorChange(name(line, payors), line.before(), line.after()))
					.toList(),
				change.careSystems()
					.stream()
					.map((line) -> new ReapplyPage.SystemChange(systems.getOrDefault(line.careSystem(), ""),
							line.patients()))
					.toList());
	}

	private static String name(Reapplication.OfPayor line, Map<Long, String> payors) {
		return switch (line.kind()) {
			case "PARTNER" -> Objects.requireNonNullElse(payors.get(line.payor()), "");
			case "UNINSURED" -> "No insurance";
			case "UNKNOWN" -> "Coverage not known";
			default -> "Payors that are no partners";
		};
	}

}
