package org.mncares.portal.classification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.mncares.portal.classification.rule.Condition;
import org.mncares.portal.classification.rule.Definition;
import org.mncares.portal.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the published definitions; the one with the highest version is current.
 */
@Component
class Definitions {

	private final JdbcClient jdbc;

	Definitions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	PublishedDefinition current() {
		return all().getFirst();
	}

	PublishedDefinition version(int version) {
		return all().stream()
			.filter((published) -> published.definition().version() == version)
			.findFirst()
			.orElseThrow(() -> new NotFound("definition"));
	}

	/** The newest first. */
	List<PublishedDefinition> all() {
		return this.jdbc.sql("""
				select id, version, name, effective_from, published_at, published_by
				  from care_model_definition order by version desc""")
			.query((row, at) -> new PublishedDefinition(row.getLong(1),
					new Definition(row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class),
							conditions(row.getLong(1))),
					row.getTimestamp(5).toInstant(), row.getString(6)))
			.list();
	}

	PublishedDefinition publish(String name, LocalDate from, List<Condition> conditions, Instant now, String by) {
		int version = current().definition().version() + 1;
		long id = this.jdbc.sql("""
				insert into care_model_definition (version, name, effective_from, published_at, published_by)
				values (?, ?, ?, ?, ?) returning id""")
			.params(version, name, from, now.atOffset(ZoneOffset.UTC), by)
			.query(Long.class)
			.single();
		int position = 1;
		for (Condition condition : conditions) {
			this.jdbc
				.sql("insert into care_model_condition (definition_id, position, code, wording, link_id)"
						+ " values (?, ?, ?, ?, ?)")
				.params(id, position++, condition.code(), condition.wording(), condition.linkId())
				.update();
		}
		return version(version);
	}

	private List<Condition> conditions(long definition) {
		return this.jdbc
			.sql("select code, wording, link_id from care_model_condition where definition_id = ? order by position")
			.param(definition)
			.query((row, at) -> new Condition(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

}
