package org.mncares.portal.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mncares.portal.cohort.DefinitionPreview.AffectedList;
import org.mncares.portal.cohort.DefinitionPreview.AffectedSystem;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.OrganizationDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows whom another definition of a cohort would leave out, before it is saved; needs
 * the scope of administration.
 */
@Service
@Transactional(readOnly = true)
public class PreviewDefinition {

	/**
	 * Full years are counted as people do: born on February 29 means older on March 1.
	 */
	private static final String LEFT_OUT = """
			with judged as (
			    select p.care_system_id, p.study_id,
			           p.care_coordination_start not between :first and :last as outside,
			           coalesce(extract(year from age(p.care_coordination_start, i.date_of_birth)) < :age, false) as young
			      from patient p
			      left join patient_identity i on i.patient_id = p.id
			     where p.cohort_id = :cohort and p.status = 'ENROLLED')
			select * from judged where outside or young order by study_id""";

	private final JdbcClient jdbc;

	private final OrganizationDirectory organizations;

	private final List<ListsUnderWay> lists;

	private final Clock clock;

	PreviewDefinition(JdbcClient jdbc, OrganizationDirectory organizations, List<ListsUnderWay> lists, Clock clock) {
		this.jdbc = jdbc;
		this.organizations = organizations;
		this.lists = lists;
		this.clock = clock;
	}

	/** Of a cohort whose definition would be this. */
	public DefinitionPreview of(CohortId cohort, CohortCriteria criteria) {
		List<CareSystemView> systems = this.organizations.careSystems(LocalDate.now(this.clock));
		Map<CareSystemId, List<LeftOut>> leftOut = leftOut(cohort, criteria);
		Map<CareSystemId, CareSystemView> byId = systems.stream()
			.collect(Collectors.toMap(CareSystemView::id, Function.identity()));
		return new DefinitionPreview(
				systems.stream()
					.filter((system) -> leftOut.containsKey(system.id()))
					.map((system) -> affected(system, leftOut.getOrDefault(system.id(), List.of())))
					.toList(),
				this.lists.stream()
					.flatMap((source) -> source.of(cohort).stream())
					.map((list) -> new AffectedList(list.id().toString(), name(byId, list.careSystem()), list.state()))
					.toList());
	}

	private Map<CareSystemId, List<LeftOut>> leftOut(CohortId cohort, CohortCriteria criteria) {
		return this.jdbc.sql(LEFT_OUT)
			.param("cohort", cohort.value())
			.param("first", criteria.window().first())
			.param("last", criteria.window().last())
			.param("age", criteria.minimumAge())
			.query((row, number) -> new LeftOut(new CareSystemId(row.getLong("care_system_id")),
					row.getString("study_id"), row.getBoolean("outside"), row.getBoolean("young")))
			.stream()
			.collect(Collectors.groupingBy(LeftOut::careSystem));
	}

	private static AffectedSystem affected(CareSystemView system, List<LeftOut> patients) {
		return new AffectedSystem(system.code(), system.name(),
				(int) patients.stream().filter(LeftOut::outside).count(),
				(int) patients.stream().filter(LeftOut::young).count(),
				patients.stream().map(LeftOut::studyId).toList());
	}

	private static String name(Map<CareSystemId, CareSystemView> systems, CareSystemId id) {
		CareSystemView system = systems.get(id);
		return (system != null) ? system.name() : "";
	}

	/** A patient who would not be eligible. */
	private record LeftOut(CareSystemId careSystem, String studyId, boolean outside, boolean young) {
	}

}
