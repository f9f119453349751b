package org.mncares.portal.intake.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.Sha256;
import org.mncares.portal.intake.rule.Column;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of a list that count as the file that was submitted: UTF-8 with a byte
 * order mark, the template's columns, row by row in the order of the original without the
 * rows that were left out. PostgreSQL writes the lines, so that a million of them take no
 * memory and little time. Within the caller's transaction and scope.
 */
@Component
class SubmittedRows {

	private static final String MARK = "\ufeff";

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	SubmittedRows(DataSource dataSource, JdbcClient jdbc) {
		this.dataSource = dataSource;
		this.jdbc = jdbc;
	}

	/**
	 * Whether all rows are as they were: of none the identifiers were erased.
	 * @param rows how many were submitted
	 */
	boolean areKept(PatientListId list, long rows) {
		return this.jdbc.sql("select count(*) filter (where r.patient_number is not null)" + counting(list))
			.query(Long.class)
			.single() == rows;
	}

	/** Hashes the rows as they are, with the codes that clinics have today. */
	SubmittedContent hash(PatientListId list) {
		try {
			return write(list, "select id, code from clinic", OutputStream.nullOutputStream());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Writes the file once more, with the codes that clinics had when it was submitted.
	 * @param output is not closed
	 */
	SubmittedContent write(PatientListId list, OutputStream output) throws IOException {
		return write(list, """
				select c.key::bigint as id, c.value as code from receipt t, jsonb_each_text(t.clinic_codes) c
				 where t.list_id =\s""" + list.value(), output);
	}

	private SubmittedContent write(PatientListId list, String codes, OutputStream output) throws IOException {
		Connection connection = DataSourceUtils.getConnection(this.dataSource);
		try {
			return copy(connection.unwrap(PGConnection.class), sql(list, codes), output);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The rows could not be read, SQL state " + ex.getSQLState());
		}
		finally {
			DataSourceUtils.releaseConnection(connection, this.dataSource);
		}
	}

	private static SubmittedContent copy(PGConnection connection, String sql, OutputStream output)
			throws SQLException, IOException {
		Counted counted = new Counted(output);
		counted.write((MARK + header() + "\n").getBytes(StandardCharsets.UTF_8));
		CopyOut copy = connection.getCopyAPI().copyOut("copy (" + sql + ") to stdout (format csv)");
		try {
			for (byte[] line = copy.readFromCopy(); line != null; line = copy.readFromCopy()) {
				counted.write(line);
			}
			return counted.content(copy.getHandledRowCount());
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

	static String header() {
		return Column.ofTemplate().stream().map(Column::key).collect(Collectors.joining(","));
	}

	/** The list's number is the only thing that is put into the statement. */
	private static String sql(PatientListId list, String codes) {
		String columns = Column.ofTemplate()
			.stream()
			.map(SubmittedRows::expression)
			.collect(Collectors.joining(",\n       "));
		return "select " + columns
				+ counting(list).replaceFirst("where", " left join (" + codes + ") k on k.id = r.clinic_id\nwhere")
				+ "\n order by r.row_number";
	}

	private static String counting(PatientListId list) {
		return """
				 from checked_rows r
				where r.list_id = %1$d and not exists (select from patient_list_left_out o
				                                        where o.list_id = %1$d and o.row_number = r.row_number)"""
			.formatted(list.value());
	}

	private static String expression(Column column) {
		return switch (column) {
			case CLINIC_ID -> text("k.code");
			case PATIENT_ID -> text("r.patient_number");
			case RACE_1 -> "r.races[1]";
			case RACE_2 -> "r.races[2]";
			case RACE_3 -> "r.races[3]";
			case RACE_4 -> "r.races[4]";
			case RACE_5 -> "r.races[5]";
			case PREFERRED_LANGUAGE -> text("r.language");
			// The driver sets ISO dates for each connection.
			case DATE_OF_BIRTH, DATE_OF_DEATH, CARE_COORDINATION_START -> "r." + column.key();
			case ETHNICITY -> "r.ethnicity";
			// A list with a Y is refused, so there is nothing to keep of it.
			case RESEARCH_OPT_OUT, PROBLEMS -> "null";
			default -> text("r." + column.key());
		};
	}

	/**
	 * As {@code Neutral.write} does. What begins with a digit or a letter, and so is
	 * neither below 0 nor from = to @, is not looked at any closer.
	 */
	private static String text(String expression) {
		return ("case when (%1$s < '0' collate \"C\" or (%1$s >= '=' collate \"C\" and %1$s < 'A' collate \"C\"))"
				+ " and %1$s ~ '^[-=+@\\t\\r]' then '''' || %1$s else %1$s end")
			.formatted(expression);
	}

	/** Passes bytes on, counts them and adds them to the hash. */
	private static final class Counted {

		private final OutputStream output;

		private final MessageDigest digest = Sha256.digest();

		private long bytes;

		private Counted(OutputStream output) {
			this.output = output;
		}

		private void write(byte[] piece) throws IOException {
			this.output.write(piece);
			this.digest.update(piece);
			this.bytes += piece.length;
		}

		private SubmittedContent content(long rows) {
			return new SubmittedContent(Sha256.hex(this.digest), this.bytes, rows);
		}

	}

}
