package org.mncares.portal.intake.memory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.HeaderKey;
import org.mncares.portal.intake.rule.HeaderMatch;
import org.mncares.portal.table.CellText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers for each care system what its people said about the columns of their files;
 * within the caller's transaction.
 */
@Component
public class ColumnMemory {

	private static final int SHOWN = 100;

	private final JdbcClient jdbc;

	ColumnMemory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All that was said and not forgotten, for a check or a page. */
	public ColumnChoices choices(CareSystemId careSystem) {
		Map<HeaderKey, Optional<Column>> chosen = new HashMap<>();
		this.jdbc.sql("select header_key, occurrence, column_key from column_choice where care_system_id = ?")
			.param(careSystem.value())
			.query((row) -> {
				chosen.put(new HeaderKey(row.getString(1), row.getInt(2)), column(row.getString(3)));
			});
		return new ColumnChoices(chosen);
	}

	/** The same for people, by our column and then by name. */
	public List<RememberedColumn> all(CareSystemId careSystem) {
		return this.jdbc.sql("""
				select id, header, occurrence, column_key, chosen_by_name, chosen_at from column_choice
				 where care_system_id = ? order by column_key is null, lower(header), occurrence, id""")
			.param(careSystem.value())
			.query(ColumnMemory::remembered)
			.list();
	}

	/**
	 * Remembers what a column is from now on.
	 * @param column our column; null where it is not part of the list
	 */
	public void remember(CareSystemId careSystem, HeaderMatch header, @Nullable Column column, Caller by, Instant now) {
		this.jdbc.sql("""
				insert into column_choice (care_system_id, header_key, occurrence, header, column_key,
				                           chosen_by, chosen_by_name, chosen_at)
				values (:careSystem, :key, :occurrence, :header, :column, :by, :name, :now)
				on conflict (care_system_id, header_key, occurrence) do update
				   set header = excluded.header, column_key = excluded.column_key, chosen_by = excluded.chosen_by,
				       chosen_by_name = excluded.chosen_by_name, chosen_at = excluded.chosen_at""")
			.param("careSystem", careSystem.value())
			.param("key", header.key().key())
			.param("occurrence", header.key().occurrence())
			.param("header", CellText.cut(header.name(), SHOWN))
			.param("column", (column != null) ? column.key() : null)
			.param("by", by.account().value())
			.param("name", by.name())
			.param("now", Timestamp.from(now))
			.update();
	}

	/** Lets a column be what its name says again. */
	public void forget(CareSystemId careSystem, HeaderKey header) {
		this.jdbc.sql("delete from column_choice where care_system_id = ? and header_key = ? and occurrence = ?")
			.params(careSystem.value(), header.key(), header.occurrence())
			.update();
	}

	/**
	 * Forgets what was said.
	 * @return what it was; empty when it was forgotten already
	 */
	public Optional<RememberedColumn> forget(CareSystemId careSystem, long id) {
		return this.jdbc.sql("""
				delete from column_choice where care_system_id = ? and id = ?
				returning id, header, occurrence, column_key, chosen_by_name, chosen_at""")
			.params(careSystem.value(), id)
			.query(ColumnMemory::remembered)
			.optional();
	}

	private static RememberedColumn remembered(ResultSet row, int number) throws SQLException {
		return new RememberedColumn(row.getLong("id"), row.getString("header"), row.getInt("occurrence"),
				column(row.getString("column_key")).orElse(null), row.getString("chosen_by_name"),
				row.getTimestamp("chosen_at").toInstant());
	}

	private static Optional<Column> column(@Nullable String key) {
		return Optional.ofNullable(key).flatMap(Column::match);
	}

}
