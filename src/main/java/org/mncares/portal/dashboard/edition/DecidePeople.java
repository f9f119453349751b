package org.mncares.portal.dashboard.edition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.core.CohortId;
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

	DecidePeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(long edition, CohortId cohort, List<CareSystemView> systems) {
		int[] parts = new int[systems.size()];
		boolean[] shown = new boolean[systems.size()];
		Map<Long, Long> people = new HashMap<>();
		this.jdbc.sql("select care_system_id, sum(people) from edition_people where edition_id = :edition group by 1")
			.param("edition", edition)
			.query((row) -> {
				people.put(row.getLong(1), row.getLong(2));
			});
		for (int i = 0; i < systems.size(); i++) {
			long count = people.getOrDefault(systems.get(i).id().value(), 0L);
			shown[i] = count == 0 || count > 10;
		}
		this.jdbc.sql(EditionSql.CARE_SYSTEMS)
			.param("edition", edition)
			.param("cohort", cohort.value())
			.param("ids", systems.stream().map((system) -> system.id().value()).toArray(Long[]::new))
			.param("codes", WriteEdition.texts(systems, CareSystemView::code))
			.param("names", WriteEdition.texts(systems, CareSystemView::name))
			.param("cities", WriteEdition.texts(systems, (system) -> system.address().city()))
			.param("zips", WriteEdition.texts(systems, (system) -> system.address().zip()))
			.param("sizes", WriteEdition.texts(systems, (system) -> system.size().name()))
			.param("locations", WriteEdition.texts(systems, (system) -> system.location().name()))
			.param("certified", systems.stream().map(CareSystemView::certified).toArray(Integer[]::new))
			.param("parts", Arrays.stream(parts).boxed().toArray(Integer[]::new))
			.param("shown", boxed(shown))
			.update();
	}

	private static Boolean[] boxed(boolean[] values) {
		Boolean[] boxed = new Boolean[values.length];
		for (int i = 0; i < values.length; i++) {
			boxed[i] = values[i];
		}
		return boxed;
	}

}
