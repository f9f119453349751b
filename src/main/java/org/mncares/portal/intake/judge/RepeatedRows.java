package org.mncares.portal.intake.judge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.MatchKey;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.RowFacts;
import org.mncares.portal.intake.rule.Rule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of a list that share a key with another, laid aside for a closer look: mostly
 * a handful. Rows that a person left out are not among them.
 */
@Component
class RepeatedRows {

	private static final int PIECE = 10_000;

	/**
	 * One look-up by primary key a row, whatever the planner thinks: its statistics know
	 * nothing of rows that this very transaction wrote.
	 */
	private static final String LAY_ASIDE = """
			insert into repeated_row
			select r.* from unnest(:rows) as k (row_number)
			 cross join lateral (select row_number, patient_key, person_key, clinic_id, care_coordination_start,
			                            date_of_birth, sex, outcome, reason
			                       from checked_rows
			                      where list_id = :list and row_number = k.row_number and patient_key is not null
			                      limit 1) r
			 where not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = r.row_number)""";

	private static final String FIND = """
			insert into repeated_row
			select row_number, patient_key, person_key, clinic_id, care_coordination_start, date_of_birth, sex, outcome,
			       reason
			  from checked_rows r
			 where r.list_id = :list and r.patient_key is not null
			   and (r.patient_key in (select patient_key from checked_rows where list_id = :list
			                           group by patient_key having count(*) > 1)
			        or r.person_key in (select person_key from checked_rows where list_id = :list
			                             group by person_key having count(*) > 1))
			   and not exists (select from patient_list_left_out o
			                    where o.list_id = :list and o.row_number = r.row_number)""";

	private final JdbcClient jdbc;

	RepeatedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Lays aside rows that are known to share a key. */
	void layAside(long list, BitSet rows) {
		begin();
		int[] piece = new int[PIECE];
		int size = 0;
		for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
			piece[size++] = row;
			if (size == PIECE) {
				layAside(list, piece, size);
				size = 0;
			}
		}
		layAside(list, piece, size);
	}

	/** Finds them by looking at all rows of the list, and lays them aside. */
	void find(long list) {
		begin();
		this.jdbc.sql(FIND).param("list", list).update();
	}

	/** The rows by patient ID; close the stream. */
	Stream<RowFacts> byPatient() {
		return read("select * from repeated_row order by patient_key, row_number");
	}

	/**
	 * The rows by person, without those of which too little is known; close the stream.
	 */
	Stream<RowFacts> byPerson() {
		return read("select * from repeated_row where person_key is not null order by person_key, row_number");
	}

	private void begin() {
		this.jdbc.sql("drop table if exists pg_temp.repeated_row").update();
		this.jdbc.sql("""
				create temporary table repeated_row (row_number integer, patient_key bytea, person_key bytea,
				       clinic_id bigint, start date, date_of_birth date, sex text, outcome text, reason text)
				       on commit drop""").update();
	}

	private void layAside(long list, int[] piece, int size) {
		if (size > 0) {
			this.jdbc.sql(LAY_ASIDE).param("list", list).param("rows", Arrays.copyOf(piece, size)).update();
		}
	}

	private Stream<RowFacts> read(String sql) {
		return this.jdbc.sql(sql).withFetchSize(1_000).query((row, number) -> facts(row)).stream();
	}

	private static RowFacts facts(ResultSet row) throws SQLException {
		byte[] person = row.getBytes("person_key");
		return new RowFacts(row.getInt("row_number"), MatchKey.of(row.getBytes("patient_key")),
				(person != null) ? MatchKey.of(person) : null, row.getObject("clinic_id", Long.class),
				row.getObject("start", LocalDate.class), row.getObject("date_of_birth", LocalDate.class),
				row.getString("sex"), Outcome.valueOf(row.getString("outcome")), rule(row.getString("reason")));
	}

	private static @Nullable Rule rule(@Nullable String code) {
		return (code != null) ? Rule.of(code).orElseThrow() : null;
	}

}
