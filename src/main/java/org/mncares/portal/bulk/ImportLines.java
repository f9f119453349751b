package org.mncares.portal.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The lines of the reports; within the caller's transaction.
 */
@Component
class ImportLines {

	private static final String COLUMNS = "select kind, row_number, thing, column_name, value_old, value_new, sentence"
			+ " from bulk_import_line where import_id = ? and kind = ? order by seq";

	private final JdbcClient jdbc;

	ImportLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Puts lines in the place of those that an import has. */
	void replace(long id, List<BulkLine> lines) {
		remove(id);
		this.jdbc
			.sql("""
					insert into bulk_import_line (import_id, seq, kind, row_number, thing, column_name, value_old, value_new, sentence)
					select :id, l.seq, l.kind, l.row_number::bigint, l.thing, l.column_name, l.value_old, l.value_new, l.sentence
					  from unnest(:kinds::text[], :rows::text[], :things::text[], :columns::text[], :olds::text[], :news::text[],
					              :sentences::text[])
					       with ordinality l(kind, row_number, thing, column_name, value_old, value_new, sentence, seq)""")
			.param("id", id)
			.param("kinds", column(lines, (line) -> line.kind().name()))
			.param("rows", column(lines, (line) -> (line.row() != null) ? line.row().toString() : null))
			.param("things", column(lines, BulkLine::thing))
			.param("columns", column(lines, BulkLine::column))
			.param("olds", column(lines, BulkLine::before))
			.param("news", column(lines, BulkLine::after))
			.param("sentences", column(lines, BulkLine::sentence))
			.update();
	}

	void remove(long id) {
		this.jdbc.sql("delete from bulk_import_line where import_id = ?").param(id).update();
	}

	List<BulkLine> page(long id, LineKind kind, int size, long offset) {
		return this.jdbc.sql(COLUMNS + " limit ? offset ?")
			.param(id)
			.param(kind.name())
			.param(size)
			.param(offset)
			.query(ImportLines::line)
			.list();
	}

	List<BulkLine> all(long id, LineKind kind) {
		return this.jdbc.sql(COLUMNS).param(id).param(kind.name()).query(ImportLines::line).list();
	}

	/** How many lines there are of each kind that has some. */
	Map<LineKind, Long> count(long id) {
		Map<LineKind, Long> counts = new EnumMap<>(LineKind.class);
		this.jdbc.sql("select kind, count(*) from bulk_import_line where import_id = ? group by kind")
			.param(id)
			.query((row, number) -> counts.put(LineKind.valueOf(row.getString(1)), row.getLong(2)))
			.list();
		return counts;
	}

	/** A text cannot hold a zero character; nothing else is left out. */
	private static @Nullable String[] column(List<BulkLine> lines, Function<BulkLine, @Nullable String> value) {
		return lines.stream().map((line) -> {
			String text = value.apply(line);
			return (text != null) ? text.replace("\0", "") : null;
		}).toArray(String[]::new);
	}

	private static BulkLine line(ResultSet row, int number) throws SQLException {
		return new BulkLine(LineKind.valueOf(row.getString("kind")), row.getObject("row_number", Long.class),
				row.getString("thing"), row.getString("column_name"), row.getString("value_old"),
				row.getString("value_new"), row.getString("sentence"));
	}

}
