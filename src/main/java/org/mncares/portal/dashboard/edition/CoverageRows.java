package org.mncares.portal.dashboard.edition;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what an edition says of coverage. Only figures that {@link PeopleDecision} lets
 * show may leave the dashboard.
 */
@Component
@Transactional(readOnly = true)
public class CoverageRows {

	private static final String PEOPLE = """
			select p.partners, sum(p.people) as people
			  from edition_people p
			  join edition_care_system s on s.edition_id = p.edition_id and s.care_system_id = p.care_system_id
			 where p.edition_id = :edition
			   and""";

	private final JdbcClient jdbc;

	private final EditionPeople editionPeople;

	CoverageRows(JdbcClient jdbc, EditionPeople editionPeople) {
		this.jdbc = jdbc;
		this.editionPeople = editionPeople;
	}

	/** Patients of the care systems by exactly which payors cover them. */
	public Map<Set<Long>, Long> people(EditionView edition, Filters filters) {
		Map<Set<Long>, Long> people = new HashMap<>();
		this.jdbc.sql(PEOPLE + " " + filters.sql("s") + " group by p.partners")
			.param("edition", edition.id())
			.params(filters.params())
			.query((row) -> {
				Long[] covered = (Long[]) row.getArray(1).getArray();
				people.merge(Set.copyOf(Arrays.asList(covered)), row.getLong(2), Long::sum);
			});
		return people;
	}

	/** The payors that are or were partners, by name. */
	public List<EditionPayor> payors(EditionView edition) {
		return this.editionPeople.payors(edition.id());
	}

	/** How many care systems the filters take in. */
	public int systems(EditionView edition, Filters filters) {
		return this.jdbc
			.sql("select count(*) from edition_care_system s where s.edition_id = :edition and " + filters.sql("s"))
			.param("edition", edition.id())
			.params(filters.params())
			.query(Integer.class)
			.single();
	}

	/** The edition's decision. */
	public PeopleDecision decision(EditionView edition) {
		Map<Unit, Integer> parts = new HashMap<>();
		AtomicBoolean people = new AtomicBoolean(true);
		AtomicBoolean coverage = new AtomicBoolean(true);
		this.jdbc.sql("""
				select part, size, location, reported_class, people_shown, coverage_shown from edition_part
				 where edition_id = :edition""").param("edition", edition.id()).query((row) -> {
			parts.put(PeopleDecision.unit(row.getString(2), row.getString(3), row.getString(4)), row.getInt(1));
			people.compareAndSet(true, row.getBoolean(5));
			coverage.compareAndSet(true, row.getBoolean(6));
		});
		return new PeopleDecision(parts, people.get(), coverage.get());
	}

}
