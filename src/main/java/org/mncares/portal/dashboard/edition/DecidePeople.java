package org.mncares.portal.dashboard.edition;

import org.mncares.portal.classification.rule.CareModelClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.mncares.portal.core.CohortId;
import org.mncares.portal.dashboard.edition.PartnerTimes.PartnerTime;
import org.mncares.portal.dashboard.people.Decision;
import org.mncares.portal.dashboard.people.SmallCells;
import org.mncares.portal.dashboard.people.SystemPeople;
import org.mncares.portal.organization.CareSystemView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides which counts of people show in an edition, and writes its care systems with the
 * decision.
 */
@Component
class DecidePeople {

	private final JdbcClient jdbc;

	private final EditionPeople people;

	DecidePeople(JdbcClient jdbc, EditionPeople people) {
		this.jdbc = jdbc;
		this.people = people;
	}

	/**
	 * Writes the care systems of an edition whose clinics and people are written.
	 * @param all all care systems, as of the edition's day
	 */
	void write(long edition, CohortId cohort, List<CareSystemView> all) {
		Map<Long, Clinics> clinics = clinics(edition);
		List<CareSystemView> systems = all.stream().filter((one) -> clinics.containsKey(id(one))).toList();
		Map<Long, Unit> units = new HashMap<>();
		systems.forEach((one) -> units.put(id(one), new Unit(one.size(), one.location(), of(clinics, one).model())));
		Decision<Unit> decision = decide(edition, systems, units, clinics);
		writeSystems(edition, cohort, systems, units, decision);
		writeParts(edition, decision);
	}

	private Decision<Unit> decide(long edition, List<CareSystemView> systems, Map<Long, Unit> units,
			Map<Long, Clinics> clinics) {
		var people = this.people.bySystem(edition);
		List<SystemPeople<Unit>> counted = systems.stream()
			.map((one) -> new SystemPeople<>(id(one), Objects.requireNonNull(units.get(id(one))),
					of(clinics, one).submitted(), people.getOrDefault(id(one), Map.of())))
			.toList();
		return SmallCells.decide(counted,
				PartnerTimes.of(this.people.payors(edition)).stream().map(PartnerTime::partners).distinct().toList(),
				Unit.slices());
	}

	private void writeSystems(long edition, CohortId cohort, List<CareSystemView> systems, Map<Long, Unit> units,
			Decision<Unit> decision) {
		this.jdbc.sql(EditionSql.CARE_SYSTEMS)
			.param("edition", edition)
			.param("cohort", cohort.value())
			.param("ids", systems.stream().map(DecidePeople::id).toArray(Long[]::new))
			.param("codes", texts(systems, CareSystemView::code))
			.param("names", texts(systems, CareSystemView::name))
			.param("cities", texts(systems, (system) -> system.address().city()))
			.param("zips", texts(systems, (system) -> system.address().zip()))
			.param("sizes", texts(systems, (system) -> system.size().name()))
			.param("locations", texts(systems, (system) -> system.location().name()))
			.param("certified", systems.stream().map(CareSystemView::certified).toArray(Integer[]::new))
			.param("parts",
					systems.stream().map((one) -> decision.parts().get(units.get(id(one)))).toArray(Integer[]::new))
			.param("shown", systems.stream().map((one) -> !decision.hidden().contains(id(one))).toArray(Boolean[]::new))
			.update();
	}

	private void writeParts(long edition, Decision<Unit> decision) {
		List<Unit> units = List.copyOf(decision.parts().keySet());
		this.jdbc.sql(EditionSql.PARTS)
			.param("edition", edition)
			.param("people", decision.peopleShown())
			.param("coverage", decision.coverageShown())
			.param("parts", units.stream().map(decision.parts()::get).toArray(Integer[]::new))
			.param("sizes", texts(units, (unit) -> unit.size().name()))
			.param("locations", texts(units, (unit) -> unit.location().name()))
			.param("classes", texts(units, (unit) -> unit.model().name()))
			.update();
	}

	private Map<Long, Clinics> clinics(long edition) {
		Map<Long, Clinics> clinics = new HashMap<>();
		this.jdbc.sql("""
				select care_system_id, max(reported_class), count(*) filter (where answer = 'SUBMITTED')
				  from edition_clinic where edition_id = :edition group by 1""")
			.param("edition", edition)
			.query((row) -> {
				clinics.put(row.getLong(1), new Clinics(CareModelClass.valueOf(row.getString(2)), row.getInt(3)));
			});
		return clinics;
	}

	private static Clinics of(Map<Long, Clinics> clinics, CareSystemView system) {
		return Objects.requireNonNull(clinics.get(id(system)));
	}

	private static long id(CareSystemView system) {
		return system.id().value();
	}

	private static <T> String[] texts(List<T> things, Function<T, String> text) {
		return things.stream().map(text).toArray(String[]::new);
	}

	/**
	 * What is known of a care system's participating clinics.
	 *
	 * @param model the class under which all are reported
	 * @param submitted how many have at least one eligible patient
	 */
	private record Clinics(CareModelClass model, int submitted) {
	}

}
