package org.mncares.portal.survey;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the files of the organizational survey's versions.
 */
@Component
class InstrumentFiles {

	private static final String SELECT = "select version, questionnaire, sha256, imported_by, imported_at"
			+ " from survey_instrument where code = '" + Instrument.ORGANIZATIONAL + "'";

	private final JdbcClient jdbc;

	InstrumentFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The newest first. */
	List<InstrumentFile> all() {
		return this.jdbc.sql(SELECT + " order by version desc").query(InstrumentFiles::file).list();
	}

	Optional<Integer> newest() {
		return this.jdbc.sql("select version from survey_instrument where code = :code order by version desc limit 1")
			.param("code", Instrument.ORGANIZATIONAL)
			.query(Integer.class)
			.optional();
	}

	Optional<InstrumentFile> version(int version) {
		return this.jdbc.sql(SELECT + " and version = ?").param(version).query(InstrumentFiles::file).optional();
	}

	/**
	 * Keeps a file unless its version is there.
	 * @return whether it was kept by this
	 */
	boolean keep(InstrumentFile file) {
		return this.jdbc.sql("""
				insert into survey_instrument (code, version, questionnaire, sha256, imported_by, imported_at)
				values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(Instrument.ORGANIZATIONAL, file.version(), file.questionnaire(), file.sha256(), file.importedBy(),
					Timestamp.from(file.importedAt()))
			.update() > 0;
	}

	static byte[] bytes(InstrumentFile file) {
		return file.questionnaire().getBytes(StandardCharsets.UTF_8);
	}

	private static InstrumentFile file(ResultSet row, int number) throws SQLException {
		return new InstrumentFile(row.getInt(1), row.getString(2), row.getString(3), row.getString(4),
				row.getTimestamp(5).toInstant());
	}

}
