package org.mncares.portal.organization;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of what makes a care system large; the newest counts.
 */
@Service
@Transactional(readOnly = true)
public class SizeDefinitions {

	private final JdbcClient jdbc;

	private final OrganizationSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SizeDefinitions(JdbcClient jdbc, OrganizationSettings settings, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/** The one that counts now. */
	public SizeDefinition current() {
		return all().getFirst();
	}

	/** All, the newest first; the last is the portal's setting. */
	public List<SizeDefinition> all() {
		List<SizeDefinition> published = this.jdbc.sql("""
				select row_number() over (order by id), large_above, published_at, published_by
				  from size_definition order by id desc""")
			.query((row, at) -> new SizeDefinition(row.getInt(1), row.getInt(2), row.getTimestamp(3).toInstant(),
					row.getString(4)))
			.list();
		List<SizeDefinition> all = new ArrayList<>(published);
		all.add(new SizeDefinition(0, this.settings.largeAbove(), null, null));
		return all;
	}

	/**
	 * Publishes another number; all size classes follow at once. Needs a scope of the
	 * study.
	 * @param largeAbove 0 to {@link SizeDefinition#MOST} certified clinics
	 * @param by the name of who publishes it
	 */
	@Transactional
	public SizeDefinition publish(int largeAbove, String by) {
		int before = current().largeAbove();
		this.jdbc.sql("insert into size_definition (large_above, published_at, published_by) values (?, ?, ?)")
			.params(largeAbove, this.clock.instant().atOffset(ZoneOffset.UTC), by)
			.update();
		this.events.publishEvent(new OrganizationChanged("size-definition.published", "size-definition", null,
				Map.of("old", Integer.toString(before), "new", Integer.toString(largeAbove))));
		return current();
	}

}
