package org.mncares.portal.intake.overlay;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Correction;
import org.mncares.portal.intake.rule.Corrections;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The corrections that people made in lists; within the caller's transaction and scope.
 */
@Component
public class ListCorrections {

	private static final String STAND = """
			select row_number, column_key, old_value, new_value from patient_list_correction
			 where list_id = ? and undone_at is null and new_value is not null order by id""";

	private static final String COUNT = """
			select coalesce(sum(cells), 0) from (
			       select max(cells) as cells from patient_list_correction
			        where list_id = ? and undone_at is null
			        group by column_key, coalesce(row_number, -id)) counted""";

	private static final String ADD = """
			insert into patient_list_correction
			       (list_id, row_number, column_key, old_value, new_value, cells, made_by, made_by_name, made_at)
			values (:list, :row, :column, :old, :new, :cells, :by, :byName, :at)""";

	private static final String UNDO = """
			update patient_list_correction set undone_by = :by, undone_by_name = :byName, undone_at = :at
			 where list_id = :list and id = :id and undone_at is null and new_value is not null""";

	private static final String READ = """
			select id, row_number, column_key, old_value, new_value, cells, made_by_name, made_at, undone_by_name, undone_at
			  from patient_list_correction where list_id = :list\s""";

	private final JdbcClient jdbc;

	ListCorrections(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a check lays over the rows of a list. */
	public Corrections of(PatientListId list) {
		return Corrections.of(this.jdbc.sql(STAND)
			.param(list.value())
			.query((row, number) -> new Correction(number((Integer) row.getObject(1)), column(row.getString(2)),
					row.getString(3), row.getString(4)))
			.list());
	}

	/**
	 * In how many cells corrections were made that stand, several of one cell counted
	 * once; it stays when their values are erased.
	 */
	public long count(PatientListId list) {
		return this.jdbc.sql(COUNT).param(list.value()).query(Long.class).single();
	}

	/**
	 * Keeps one more correction, after all others.
	 * @param cells in how many cells
	 */
	public void add(PatientListId list, Correction correction, long cells, Caller by, Instant at) {
		this.jdbc.sql(ADD)
			.param("list", list.value())
			.param("row", correction.row())
			.param("column", correction.column().key())
			.param("old", correction.old())
			.param("new", correction.now())
			.param("cells", cells)
			.param("by", by.account().value())
			.param("byName", by.name())
			.param("at", Timestamp.from(at))
			.update();
	}

	/**
	 * Takes a correction back; it stays to be seen.
	 * @return whether it stood
	 */
	public boolean undo(PatientListId list, long id, Caller by, Instant at) {
		return TakeBack.run(this.jdbc, UNDO, list, id, by, at);
	}

	/** One of a list's corrections. */
	public Optional<KeptCorrection> find(PatientListId list, long id) {
		return this.jdbc.sql(READ + "and id = :id")
			.param("list", list.value())
			.param("id", id)
			.query(ListCorrections::kept)
			.optional();
	}

	/** How many corrections were made, also those that were taken back. */
	public long made(PatientListId list) {
		return this.jdbc.sql("select count(*) from patient_list_correction where list_id = ?")
			.param(list.value())
			.query(Long.class)
			.single();
	}

	/** The corrections of one row that stand, the newest first. */
	public List<KeptCorrection> ofRow(PatientListId list, int row) {
		return this.jdbc.sql(READ + "and row_number = :row and undone_at is null order by id desc")
			.param("list", list.value())
			.param("row", row)
			.query(ListCorrections::kept)
			.list();
	}

	/** The corrections, the newest first. */
	public List<KeptCorrection> newest(PatientListId list, long offset, int limit) {
		return this.jdbc.sql(READ + "order by id desc limit :limit offset :offset")
			.param("list", list.value())
			.param("limit", limit)
			.param("offset", offset)
			.query(ListCorrections::kept)
			.list();
	}

	private static KeptCorrection kept(ResultSet row, int number) throws SQLException {
		Timestamp undone = row.getTimestamp("undone_at");
		return new KeptCorrection(row.getLong("id"), (Integer) row.getObject("row_number"),
				column(row.getString("column_key")), row.getString("old_value"), row.getString("new_value"),
				row.getLong("cells"), row.getString("made_by_name"), row.getTimestamp("made_at").toInstant(),
				row.getString("undone_by_name"), (undone != null) ? undone.toInstant() : null);
	}

	private static @Nullable Long number(@Nullable Integer row) {
		return (row != null) ? Long.valueOf(row) : null;
	}

	private static Column column(String key) {
		return Column.match(key).orElseThrow(() -> new IllegalStateException("No column has the key " + key));
	}

}
