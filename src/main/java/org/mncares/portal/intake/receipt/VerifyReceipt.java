package org.mncares.portal.intake.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.OpenAttempts;
import org.mncares.portal.identity.TooManyAttempts;
import org.mncares.portal.intake.receipt.VerifiedReceipt.HashMatch;
import org.mncares.portal.intake.receipt.VerifiedReceipt.Standing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever holds a receipt's code whether the submission stands. A code that is none
 * and one that is not known take the same way and get the same answer.
 */
@Service
public class VerifyReceipt {

	static final String ATTEMPT = "receipt";

	/** Codes that find nothing, from one address within the period of sign-in. */
	static final int LIMIT = 30;

	/** Counts of people from 1 to this are hidden from the public. */
	static final long SMALL = 10;

	private final OpenAttempts attempts;

	private final JdbcClient jdbc;

	private final TransactionTemplate reading;

	VerifyReceipt(OpenAttempts attempts, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.attempts = attempts;
		this.jdbc = jdbc;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * Looks a code up.
	 * @param typed whatever was typed
	 * @param hash a hash to compare, null when none was given
	 * @param address the network address that asks
	 * @throws TooManyAttempts when it has to wait
	 */
	public Optional<Answer> verify(String typed, @Nullable PastedHash hash, String address) {
		this.attempts.begin(ATTEMPT, address, LIMIT);
		String code = ReceiptCode.read(typed).map(ReceiptCode::text).orElse("");
		Optional<Answer> answer = this.reading
			.execute((status) -> this.jdbc.sql("select * from portal_verify_receipt(?)")
				.param(code)
				.query((row, number) -> new Answer(receipt(row), compare(hash, row)))
				.optional());
		if (answer.isPresent()) {
			this.attempts.succeeded(ATTEMPT, address);
		}
		return answer;
	}

	private static @Nullable HashMatch compare(@Nullable PastedHash hash, ResultSet row) throws SQLException {
		if (hash == null) {
			return null;
		}
		boolean original = hash.is(row.getString("original_sha256"));
		boolean submitted = hash.is(row.getString("submitted_sha256"));
		return original ? HashMatch.ORIGINAL : (submitted ? HashMatch.SUBMITTED : HashMatch.NEITHER);
	}

	private static VerifiedReceipt receipt(ResultSet row) throws SQLException {
		Standing standing = standing(row);
		long eligible = row.getLong("eligible");
		return new VerifiedReceipt(row.getLong("list_id"), row.getString("care_system"), row.getString("cohort"),
				row.getObject("window_first", LocalDate.class), row.getObject("window_last", LocalDate.class), standing,
				row.getTimestamp("submitted_at").toInstant(), changed(standing, row), row.getLong("clinics"),
				(eligible >= 1 && eligible <= SMALL) ? null : eligible);
	}

	private static Standing standing(ResultSet row) throws SQLException {
		String status = row.getString("status");
		return switch (status) {
			case "WITHDRAWN" -> (row.getTimestamp("undone_at") != null) ? Standing.WITHDRAWN : Standing.TAKEN_BACK;
			default -> Standing.valueOf(status);
		};
	}

	private static @Nullable Instant changed(Standing standing, ResultSet row) throws SQLException {
		Timestamp at = switch (standing) {
			case SUBMITTED -> null;
			case ACCEPTED, RETURNED -> row.getTimestamp("reviewed_at");
			case REPLACED, TAKEN_BACK, WITHDRAWN -> row.getTimestamp("closed_at");
		};
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * What stands behind a code.
	 *
	 * @param receipt the submission
	 * @param match what the hash is, null when none was given
	 */
	public record Answer(VerifiedReceipt receipt, @Nullable HashMatch match) {
	}

}
