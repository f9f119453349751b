package org.mncares.portal.intake.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.overlay.ListCorrections;
import org.mncares.portal.web.Conflict;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Issues and keeps receipts; within the caller's transaction and scope.
 */
@Component
public class Receipts {

	private static final String ISSUE = """
			insert into receipt (list_id, submitted_sha256, submitted_bytes, submitted_rows, clinic_codes, corrections, issued_at)
			values (:list, :sha256, :bytes, :rows,
			        case when :sha256::text is not null then (
			             select coalesce(jsonb_object_agg(c.id::text, c.code), '{}')
			               from patient_list_clinic p join clinic c on c.id = p.clinic_id where p.list_id = :list) end,
			        :corrections, :at)""";

	private final SubmittedRows rows;

	private final ListCorrections corrections;

	private final JdbcClient jdbc;

	Receipts(SubmittedRows rows, ListCorrections corrections, JdbcClient jdbc) {
		this.rows = rows;
		this.corrections = corrections;
		this.jdbc = jdbc;
	}

	/**
	 * Issues the receipt of a list that is being submitted: hashes what is submitted and
	 * makes the code.
	 * @param hasFile whether the list came as a file; one that did not has no rows
	 */
	public void issue(PatientListId list, boolean hasFile, Instant now) {
		SubmittedContent content = hasFile ? this.rows.hash(list) : null;
		this.jdbc.sql(ISSUE)
			.param("list", list.value())
			.param("sha256", (content != null) ? content.sha256() : null)
			.param("bytes", (content != null) ? content.bytes() : null)
			.param("rows", (content != null) ? content.rows() : null)
			.param("corrections", this.corrections.count(list))
			.param("at", Timestamp.from(now))
			.update();
	}

	/** The receipt of a list; empty when it was never attested. */
	Optional<IssuedReceipt> of(PatientListId list) {
		return this.jdbc
			.sql("select code, submitted_sha256, submitted_bytes, submitted_rows, corrections, issued_at"
					+ " from receipt where list_id = ?")
			.param(list.value())
			.query(Receipts::receipt)
			.optional();
	}

	/** Whether what was submitted can still be downloaded as it was. */
	boolean isKept(PatientListId list) {
		return of(list).map(IssuedReceipt::submitted)
			.filter((content) -> this.rows.areKept(list, content.rows()))
			.isPresent();
	}

	/**
	 * Writes what was submitted once more; its hash is the receipt's.
	 * @param output is not closed
	 * @throws IllegalStateException at the end, when the hash turns out to differ
	 */
	void write(PatientListId list, OutputStream output) throws IOException {
		SubmittedContent content = of(list).map(IssuedReceipt::submitted)
			.orElseThrow(() -> new Conflict("What was submitted with this list was not recorded then."));
		if (!this.rows.write(list, output).equals(content)) {
			throw new IllegalStateException("List " + list + " is not what was submitted any more");
		}
	}

	private static IssuedReceipt receipt(ResultSet row, int number) throws SQLException {
		String sha256 = row.getString("submitted_sha256");
		return new IssuedReceipt(new ReceiptCode(row.getString("code")), (sha256 != null)
				? new SubmittedContent(sha256, row.getLong("submitted_bytes"), row.getLong("submitted_rows")) : null,
				(@Nullable Long) row.getObject("corrections"), row.getTimestamp("issued_at").toInstant());
	}

}
