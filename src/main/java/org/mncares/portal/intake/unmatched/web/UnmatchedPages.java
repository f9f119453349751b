package org.mncares.portal.intake.unmatched.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.payor.PayorMappings;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.web.Choice;

import org.springframework.stereotype.Component;

/**
 * What the pages of unmatched values need beside the values: names of care systems, and
 * the payors to choose from.
 */
@Component
class UnmatchedPages {

	private final OrganizationDirectory organizations;

	private final PayorPartners partners;

	private final PayorMappings mappings;

	private final Clock clock;

	UnmatchedPages(OrganizationDirectory organizations, PayorPartners partners, PayorMappings mappings, Clock clock) {
		this.organizations = organizations;
		this.partners = partners;
		this.mappings = mappings;
		this.clock = clock;
	}

	/** Names of care systems, by name. */
	List<String> names(List<CareSystemId> careSystems) {
		Map<CareSystemId, String> names = this.organizations.careSystems(LocalDate.now(this.clock))
			.stream()
			.collect(Collectors.toMap(CareSystemView::id, CareSystemView::name));
		return careSystems.stream().map((id) -> names.getOrDefault(id, "")).sorted().toList();
	}

	List<Choice> partners() {
		return this.partners.all()
			.stream()
			.map((payor) -> Choice.of(payor.id().toString(), payor.name() + " (code " + payor.code() + ")"))
			.toList();
	}

	List<Choice> others() {
		return this.mappings.otherPayors().stream().map((name) -> Choice.of(name, name)).toList();
	}

	static List<Choice> meanings(boolean masked) {
		Choice aside = new Choice("ASIDE", "Nothing that a payor is called: set it aside",
				"For instance a person's name or number in the wrong column. It is not remembered, and goes when its lists go.");
		return masked ? List.of(aside)
				: List.of(new Choice("PARTNER", "A payor partner", "It becomes an alias of the partner."),
						new Choice("OTHER", "Another payor, which is no partner",
								"Its ways of writing are gathered under one name."),
						new Choice("APART", "No payor that the study follows: keep it apart",
								"It is remembered and does not wait again."),
						aside);
	}

}
