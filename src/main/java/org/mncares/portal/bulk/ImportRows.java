package org.mncares.portal.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The kept imports; within the caller's transaction.
 */
@Component
class ImportRows {

	private static final String COLUMNS = "select id, kind, file_name, format, sha256, uploaded_at, uploaded_by, checked_at,"
			+ " rows_read, rows_new, rows_changed, rows_unchanged, rows_wrong, problems, confirmed_at, confirmed_by,"
			+ " erased_at, fingerprint, version from bulk_import ";

	private final JdbcClient jdbc;

	ImportRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	long add(String kind, String fileName, String sha256, byte[] content, String by, Instant now, BulkReport report) {
		return this.jdbc.sql("""
				insert into bulk_import (kind, file_name, sha256, content, uploaded_at, uploaded_by, format, checked_at,
				    rows_read, rows_new, rows_changed, rows_unchanged, rows_wrong, problems, fingerprint)
				values (:kind, :fileName, :sha256, :content, :now, :by, :format, :now,
				    :rows, :fresh, :changed, :unchanged, :wrong, :problems, :fingerprint) returning id""")
			.param("kind", kind)
			.param("fileName", fileName)
			.param("sha256", sha256)
			.param("content", content)
			.param("by", by)
			.params(report(report, now))
			.query(Long.class)
			.single();
	}

	/** Puts another report in the place of an import's. */
	void renew(long id, BulkReport report, Instant now) {
		this.jdbc.sql("""
				update bulk_import set format = :format, checked_at = :now, rows_read = :rows, rows_new = :fresh,
				    rows_changed = :changed, rows_unchanged = :unchanged, rows_wrong = :wrong, problems = :problems,
				    fingerprint = :fingerprint, version = version + 1
				 where id = :id""").param("id", id).params(report(report, now)).update();
	}

	Optional<ImportView> find(long id) {
		return this.jdbc.sql(COLUMNS + "where id = ?").param(id).query(ImportRows::view).optional();
	}

	/** An import that nobody else changes until the transaction ends. */
	Optional<ImportView> lock(long id) {
		return this.jdbc.sql(COLUMNS + "where id = ? for update").param(id).query(ImportRows::view).optional();
	}

	/** Imports, the newest first. */
	List<ImportView> page(int size, long offset) {
		return this.jdbc.sql(COLUMNS + "order by id desc limit ? offset ?")
			.param(size)
			.param(offset)
			.query(ImportRows::view)
			.list();
	}

	long count() {
		return this.jdbc.sql("select count(*) from bulk_import").query(Long.class).single();
	}

	/** The file; null once it is gone. */
	byte @Nullable [] content(long id) {
		return this.jdbc.sql("select content from bulk_import where id = ?")
			.param(id)
			.query((row, number) -> Optional.ofNullable(row.getBytes(1)))
			.single()
			.orElse(null);
	}

	/** Marks an import as saved; its file goes. */
	void confirm(long id, String by, Instant now) {
		this.jdbc.sql(
				"update bulk_import set confirmed_at = ?, confirmed_by = ?, content = null, version = version + 1 where id = ?")
			.param(Timestamp.from(now))
			.param(by)
			.param(id)
			.update();
	}

	/** Takes away the files that came before a moment and were not confirmed. */
	List<Long> expire(Instant before, Instant now) {
		return this.jdbc
			.sql("update bulk_import set content = null, erased_at = ?, version = version + 1"
					+ " where content is not null and uploaded_at < ? returning id")
			.param(Timestamp.from(now))
			.param(Timestamp.from(before))
			.query((row, number) -> row.getLong(1))
			.list();
	}

	private static Map<String, @Nullable Object> report(BulkReport report, Instant now) {
		BulkCounts counts = report.counts();
		Map<String, @Nullable Object> values = new java.util.HashMap<>();
		values.put("format", report.format());
		values.put("now", Timestamp.from(now));
		values.put("rows", counts.rows());
		values.put("fresh", counts.fresh());
		values.put("changed", counts.changed());
		values.put("unchanged", counts.unchanged());
		values.put("wrong", counts.wrong());
		values.put("problems", counts.problems());
		values.put("fingerprint", report.fingerprint());
		return values;
	}

	private static ImportView view(ResultSet row, int number) throws SQLException {
		return new ImportView(row.getLong("id"), row.getString("kind"), row.getString("file_name"),
				row.getString("format"), row.getString("sha256"), row.getTimestamp("uploaded_at").toInstant(),
				row.getString("uploaded_by"), row.getTimestamp("checked_at").toInstant(),
				new BulkCounts(row.getInt("rows_read"), row.getInt("rows_new"), row.getInt("rows_changed"),
						row.getInt("rows_unchanged"), row.getInt("rows_wrong"), row.getInt("problems")),
				instant(row.getTimestamp("confirmed_at")), row.getString("confirmed_by"),
				row.getTimestamp("erased_at") != null, row.getString("fingerprint"), row.getLong("version"));
	}

	private static @Nullable Instant instant(@Nullable Timestamp time) {
		return (time != null) ? time.toInstant() : null;
	}

}
