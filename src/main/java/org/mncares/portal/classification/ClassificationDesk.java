package org.mncares.portal.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.Condition;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.SizeDefinitions;
import org.mncares.portal.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads how the classification stands, for the study's people.
 */
@Service
@Transactional(readOnly = true)
public class ClassificationDesk {

	private static final int LATEST = 15;

	private final Facts facts;

	private final Decisions decisions;

	private final Definitions definitions;

	private final SizeDefinitions sizes;

	private final Overrides overrides;

	private final Drafts drafts;

	private final OrganizationDirectory organizations;

	private final JdbcClient jdbc;

	private final Clock clock;

	ClassificationDesk(Facts facts, Decisions decisions, Definitions definitions, SizeDefinitions sizes,
			Overrides overrides, Drafts drafts, OrganizationDirectory organizations, JdbcClient jdbc, Clock clock) {
		this.facts = facts;
		this.decisions = decisions;
		this.definitions = definitions;
		this.sizes = sizes;
		this.overrides = overrides;
		this.drafts = drafts;
		this.organizations = organizations;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The classification at a glance. */
	public Overview overview() {
		PublishedDefinition current = this.definitions.current();
		Map<CareSystemId, CareSystemView> systems = new HashMap<>();
		this.organizations.careSystems(LocalDate.now(this.clock)).forEach((system) -> systems.put(system.id(), system));
		Map<ClinicId, KeptDecision> decided = this.decisions.current();
		List<List<Decision>> counted = new ArrayList<>();
		List<Overview.OpenSystem> open = new ArrayList<>();
		for (SystemFacts system : this.facts.all()) {
			List<Decision> participating = participating(system, current, decided);
			counted.add(participating);
			if (!participating.isEmpty() && participating.getFirst().reported() == CareModelClass.NOT_YET_CLASSIFIED) {
				open.add(open(system, participating, systems.get(system.careSystem())));
			}
		}
		return new Overview(current, this.sizes.current(), Counts.of(counted), open, steps(systems), overrides(current),
				this.drafts.all(), this.definitions.all());
	}

	/** All definitions that were published, the newest first. */
	public List<PublishedDefinition> definitions() {
		return this.definitions.all();
	}

	/**
	 * A published definition.
	 * @throws NotFound when there is no such version
	 */
	public PublishedDefinition definition(int version) {
		return this.definitions.version(version);
	}

	/** What was decided; where nothing was, nothing is known. */
	private static List<Decision> participating(SystemFacts system, PublishedDefinition current,
			Map<ClinicId, KeptDecision> decided) {
		List<Decision> found = new ArrayList<>();
		for (Decision undecided : new SystemFacts(system.careSystem(), null,
				system.clinics().stream().filter(ClinicFacts::takesPart).map(ClinicFacts::unanswered).toList())
			.decide(current)) {
			KeptDecision kept = decided.get(undecided.clinic());
			found.add((kept != null) ? kept.decision() : undecided);
		}
		return found;
	}

	private static Overview.OpenSystem open(SystemFacts facts, List<Decision> decisions,
			@Nullable CareSystemView system) {
		int unknown = (int) decisions.stream().filter((decision) -> decision.own() == OwnDecision.UNKNOWN).count();
		return new Overview.OpenSystem((system != null) ? system.code() : "", (system != null) ? system.name() : "",
				decisions.size(), unknown, facts.survey() != null);
	}

	private List<Overview.OverrideLine> overrides(PublishedDefinition current) {
		Map<ClinicId, ClinicView> clinics = new HashMap<>();
		this.organizations.clinics().forEach((clinic) -> clinics.put(clinic.id(), clinic));
		Map<String, String> wordings = new HashMap<>();
		current.definition().conditions().forEach((one) -> wordings.put(one.code(), one.wording()));
		return this.overrides.all().stream().map((one) -> {
			ClinicView clinic = Objects.requireNonNull(clinics.get(one.clinic()));
			return new Overview.OverrideLine(clinic.code(), clinic.name(),
					wordings.getOrDefault(one.code(), one.code()), one.state(), one.reason(), one.by(), one.at());
		}).toList();
	}

	private List<Overview.Step> steps(Map<CareSystemId, CareSystemView> systems) {
		return this.jdbc.sql("""
				select care_system_id, cause, decided_by, decided_at, count(*) as clinics,
				       count(*) filter (where own_before is distinct from own_decision) as own_changed,
				       min(class_before) as class_before, min(reported_class) as reported_class
				  from (select id, care_system_id, cause, decided_by, decided_at, own_decision, reported_class,
				               lag(own_decision) over w as own_before, lag(reported_class) over w as class_before
				          from clinic_decision window w as (partition by clinic_id order by id)) d
				 group by care_system_id, cause, decided_by, decided_at
				 order by max(id) desc limit :most""").param("most", LATEST).query((row, at) -> {
			CareSystemView system = Objects.requireNonNull(systems.get(new CareSystemId(row.getLong(1))));
			String before = row.getString(7);
			return new Overview.Step(system.code(), system.name(), row.getString(2), row.getString(3),
					row.getTimestamp(4).toInstant(), row.getInt(5), row.getInt(6),
					(before != null) ? CareModelClass.valueOf(before) : null, CareModelClass.valueOf(row.getString(8)));
		}).list();
	}

	/** The conditions of the current definition. */
	public List<Condition> conditions() {
		return this.definitions.current().definition().conditions();
	}

}
