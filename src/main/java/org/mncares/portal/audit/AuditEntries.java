package org.mncares.portal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the trail. The scope of the administration sees all entries, a care system's
 * those about its own patients, every other none.
 */
@Service
@Transactional(readOnly = true)
public class AuditEntries {

	private static final int FETCH_SIZE = 1000;

	private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
	};

	private static final String FILTERED = """
			select id, occurred_at, actor_account, actor_name, actor_role, actor_address, action, subject,
				care_system_id, outcome, details
			from audit_entry
			where (cast(:person as text) is null or strpos(lower(actor_name), lower(:person)) > 0)
			and (cast(:careSystem as bigint) is null or care_system_id = :careSystem)
			and (cast(:list as text) is null or subject = :list)
			and (not :looks or action like '%-viewed' or action like '%downloaded')
			and (cast(:action as text) is null or starts_with(action, :action))
			and (cast(:subject as text) is null or starts_with(subject, :subject))
			and (cast(:outcome as text) is null or outcome = :outcome)
			and (cast(:from as timestamptz) is null or occurred_at >= :from)
			and (cast(:until as timestamptz) is null or occurred_at < :until)
			and (cast(:before as bigint) is null or id < :before)
			order by id desc""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	AuditEntries(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/**
	 * A page of entries, newest first.
	 * @param before only entries older than the one with this id; null begins at the
	 * newest
	 * @param limit how many at most
	 */
	public List<AuditEntryView> find(AuditFilter filter, @Nullable Long before, int limit, ZoneId zone) {
		return query(filter, before, zone, FILTERED + " limit " + limit).list();
	}

	/** Hands all entries that fit to a consumer one by one, newest first. */
	public void forEach(AuditFilter filter, ZoneId zone, Consumer<AuditEntryView> consumer) {
		try (Stream<AuditEntryView> entries = query(filter, null, zone, FILTERED).stream()) {
			entries.forEach(consumer);
		}
	}

	/** The actions that occur, for choosing one. */
	public List<String> actions() {
		return this.jdbc.sql("select distinct action from audit_entry order by action")
			.query((row, number) -> row.getString(1))
			.list();
	}

	private JdbcClient.MappedQuerySpec<AuditEntryView> query(AuditFilter filter, @Nullable Long before, ZoneId zone,
			String sql) {
		return this.jdbc.sql(sql)
			.withFetchSize(FETCH_SIZE)
			.param("person", textOrNull(filter.person()))
			.param("careSystem", filter.careSystem())
			.param("list", (filter.list() != null) ? "patient-list/" + filter.list() : null)
			.param("looks", filter.looks())
			.param("action", textOrNull(filter.action()))
			.param("subject", textOrNull(filter.subject()))
			.param("outcome", (filter.outcome() != null) ? filter.outcome().name() : null)
			.param("from", startOf(filter.from(), 0, zone))
			.param("until", startOf(filter.to(), 1, zone))
			.param("before", before)
			.query(this::map);
	}

	private AuditEntryView map(ResultSet row, int number) throws SQLException {
		return new AuditEntryView(row.getLong("id"), row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
				row.getObject("actor_account", Long.class), row.getString("actor_name"), row.getString("actor_role"),
				row.getString("actor_address"), row.getString("action"), row.getString("subject"),
				row.getObject("care_system_id", Long.class), AuditedEvent.Outcome.valueOf(row.getString("outcome")),
				this.json.readValue(row.getString("details"), TEXTS));
	}

	private static @Nullable String textOrNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day, int plusDays, ZoneId zone) {
		return (day == null) ? null : day.plusDays(plusDays).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
	}

}
