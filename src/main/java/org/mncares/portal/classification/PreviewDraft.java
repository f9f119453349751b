package org.mncares.portal.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.mncares.portal.classification.rule.Definition;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.SizeClass;
import org.mncares.portal.organization.SizeDefinition;
import org.mncares.portal.organization.SizeDefinitions;

import org.springframework.stereotype.Component;

/**
 * Finds what publishing a draft would change, with the same rules that would decide then.
 */
@Component
class PreviewDraft {

	private final Facts facts;

	private final Definitions definitions;

	private final SizeDefinitions sizes;

	private final OrganizationDirectory organizations;

	private final Clock clock;

	PreviewDraft(Facts facts, Definitions definitions, SizeDefinitions sizes, OrganizationDirectory organizations,
			Clock clock) {
		this.facts = facts;
		this.definitions = definitions;
		this.sizes = sizes;
		this.organizations = organizations;
		this.clock = clock;
	}

	DraftPreview preview(Draft draft) {
		PublishedDefinition current = this.definitions.current();
		SizeDefinition size = this.sizes.current();
		LocalDate today = LocalDate.now(this.clock);
		Definition tried = new Definition(current.definition().version() + 1, draft.name(), today, draft.conditions());
		boolean newDefinition = !draft.conditions().equals(current.definition().conditions())
				|| !draft.name().equals(current.definition().name());
		PublishedDefinition then = newDefinition
				? new PublishedDefinition(0, tried, this.clock.instant(), draft.changedBy()) : current;
		List<SystemFacts> facts = this.facts.all();
		List<CareSystemView> systems = this.organizations.careSystems(today);
		Changes changes = new Changes(systems, this.organizations.clinics());
		facts.forEach((system) -> changes.compare(system, system.decide(current), system.decide(then)));
		List<SizeChange> resized = sizes(systems, size, draft.largeAbove());
		boolean outrun = draft.basedOn() != current.definition().version() || draft.basedOnSize() != size.version();
		return new DraftPreview(draft, newDefinition, draft.largeAbove() != size.largeAbove(), size.largeAbove(),
				changes.clinics, changes.systems, resized, Counts.of(changes.before), Counts.of(changes.after), outrun,
				Fingerprint.of(draft.revision(), draft.conditions(), draft.name(), draft.largeAbove(), current.id(),
						size.version(), facts, resized));
	}

	private static List<SizeChange> sizes(List<CareSystemView> systems, SizeDefinition size, int largeAbove) {
		SizeDefinition then = new SizeDefinition(size.version() + 1, largeAbove, null, null);
		List<SizeChange> changes = new ArrayList<>();
		for (CareSystemView system : systems) {
			SizeClass from = size.of(system.certified());
			SizeClass to = then.of(system.certified());
			if (from != to) {
				changes.add(new SizeChange(system.code(), system.name(), system.certified(), from, to));
			}
		}
		return changes;
	}

	/** Collects what differs. */
	private static final class Changes {

		private final Map<CareSystemId, CareSystemView> systemsById = new HashMap<>();

		private final Map<ClinicId, ClinicView> clinicsById = new HashMap<>();

		private final List<OwnChange> clinics = new ArrayList<>();

		private final List<ClassChange> systems = new ArrayList<>();

		private final List<List<Decision>> before = new ArrayList<>();

		private final List<List<Decision>> after = new ArrayList<>();

		Changes(List<CareSystemView> systems, List<ClinicView> clinics) {
			systems.forEach((system) -> this.systemsById.put(system.id(), system));
			clinics.forEach((clinic) -> this.clinicsById.put(clinic.id(), clinic));
		}

		void compare(SystemFacts facts, List<Decision> now, List<Decision> then) {
			CareSystemView system = this.systemsById.get(facts.careSystem());
			if (system == null || now.isEmpty()) {
				return;
			}
			for (int i = 0; i < now.size(); i++) {
				ClinicView clinic = this.clinicsById.get(now.get(i).clinic());
				if (clinic != null && now.get(i).own() != then.get(i).own()) {
					this.clinics.add(new OwnChange(clinic.code(), clinic.name(), system.name(), now.get(i).own(),
							then.get(i).own()));
				}
			}
			if (now.getFirst().reported() != then.getFirst().reported()) {
				this.systems.add(new ClassChange(system.code(), system.name(), now.size(), now.getFirst().reported(),
						then.getFirst().reported()));
			}
			this.before.add(participating(facts, now));
			this.after.add(participating(facts, then));
		}

		private static List<Decision> participating(SystemFacts facts, List<Decision> decisions) {
			return IntStream.range(0, decisions.size())
				.filter((i) -> facts.clinics().get(i).takesPart())
				.mapToObj(decisions::get)
				.toList();
		}

	}

}
