package org.mncares.portal.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.audit.CurrentActor;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The vintages of rural-urban commuting area codes that are kept, and which one is in
 * use.
 */
@Service
@Transactional(readOnly = true)
public class RucaVintages {

	private static final String DIFFERS = """
			with place as (select 'CARE_SYSTEM' as kind, code, name, zip from care_system
			               union all select 'CLINIC', code, name, zip from clinic)
			select p.kind, p.code, p.name, p.zip, old.primary_code as old_code, new.primary_code as new_code
			  from place p
			  left join ruca_code old on old.vintage = :old and old.zip = p.zip
			  left join ruca_code new on new.vintage = :new and new.zip = p.zip
			 where old.primary_code is distinct from new.primary_code
			 order by p.kind, lower(p.name), p.code""";

	private final JdbcClient jdbc;

	private final OrganizationRows rows;

	private final CurrentActor actor;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RucaVintages(JdbcClient jdbc, OrganizationRows rows, CurrentActor actor, ApplicationEventPublisher events,
			Clock clock) {
		this.jdbc = jdbc;
		this.rows = rows;
		this.actor = actor;
		this.events = events;
		this.clock = clock;
	}

	/** The name of the one in use, whether it was imported or not. */
	public String inUse() {
		return this.rows.rucaVintage();
	}

	/** All that are kept, the newest import first. */
	public List<Vintage> all() {
		String used = inUse();
		return this.jdbc.sql("select * from ruca_vintage order by imported_at desc, name")
			.query((row, number) -> vintage(row, used))
			.list();
	}

	/**
	 * One that is kept.
	 * @throws NotFound when there is none with this name
	 */
	public Vintage vintage(String name) {
		return all().stream()
			.filter((vintage) -> vintage.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NotFound("vintage of rural-urban codes"));
	}

	/**
	 * Which care systems and clinics would be of another class if a vintage were in use.
	 */
	public List<LocationChange> preview(String name) {
		return this.jdbc.sql(DIFFERS)
			.param("old", inUse())
			.param("new", vintage(name).name())
			.query((row, number) -> new LocationChange(row.getString("kind").equals("CLINIC"), row.getString("code"),
					row.getString("name"), row.getString("zip"), Location.of(row.getObject("old_code", Integer.class)),
					Location.of(row.getObject("new_code", Integer.class))))
			.stream()
			.filter((change) -> change.before() != change.after())
			.toList();
	}

	/**
	 * Puts a vintage to use: all location classes follow at once.
	 * @param before the one in use when the preview was looked at
	 * @throws ChangedMeanwhile when it is another one by now
	 */
	@Transactional
	public void use(String name, String before) {
		// One after the other: the second of two people is told.
		this.jdbc.sql("select name from ruca_vintage order by name for update").query(String.class).list();
		if (!inUse().equals(before)) {
			throw new ChangedMeanwhile("choice");
		}
		Vintage wanted = vintage(name);
		Changes changes = new Changes().add("vintage", before, wanted.name());
		changes.add("classes-changed", null, preview(name).size());
		this.jdbc.sql("insert into ruca_use (vintage, since, used_by) values (?, ?, ?)")
			.params(wanted.name(), this.clock.instant().atOffset(ZoneOffset.UTC), this.actor.get().name())
			.update();
		publish("ruca.put-to-use", wanted.name(), changes.details());
	}

	/**
	 * Removes a vintage that was never in use.
	 * @throws Conflict when it is or was in use
	 */
	@Transactional
	public void remove(String name) {
		Vintage vintage = vintage(name);
		boolean everUsed = this.jdbc.sql("select exists (select from ruca_use where vintage = ?)")
			.param(name)
			.query(Boolean.class)
			.single();
		if (vintage.inUse() || everUsed) {
			throw new Conflict("The vintage " + name + " is or was in use, so it is kept.");
		}
		this.jdbc.sql("delete from ruca_code where vintage = ?").param(name).update();
		this.jdbc.sql("delete from ruca_vintage where name = ?").param(name).update();
		publish("ruca.removed", name, Map.of("codes", Integer.toString(vintage.codes())));
	}

	private static Vintage vintage(ResultSet row, String used) throws SQLException {
		String name = row.getString("name");
		return new Vintage(name, row.getString("file_name"), row.getInt("codes"),
				row.getTimestamp("imported_at").toInstant(), row.getString("imported_by"), name.equals(used));
	}

	private void publish(String action, String vintage, Map<String, String> details) {
		this.events.publishEvent(new OrganizationChanged(action, "ruca/" + vintage, null, details));
	}

	/**
	 * A vintage that is kept.
	 *
	 * @param codes how many ZIP codes it holds
	 * @param inUse whether location classes are derived from it
	 */
	public record Vintage(String name, @Nullable String fileName, int codes, Instant importedAt, String importedBy,
			boolean inUse) {
	}

	/**
	 * A place whose class would change.
	 *
	 * @param clinic whether it is a clinic and not a care system
	 */
	public record LocationChange(boolean clinic, String code, String name, String zip, Location before,
			Location after) {
	}

}
