package org.mncares.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.mncares.portal.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links that were made to choose a new password, of which an account has one at most.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenResets {

	private final JdbcClient jdbc;

	OpenResets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Makes one, which ends the one before. */
	Reset make(AccountId account, String nonce, Instant now, Duration lasts) {
		endAllOf(account);
		long id = this.jdbc.sql("""
				insert into password_reset (account_id, nonce, made_at, expires_at)
				values (:account, :nonce, :now, :end) returning id""")
			.param("account", account.value())
			.param("nonce", nonce)
			.param("now", time(now))
			.param("end", time(now.plus(lasts)))
			.query(Long.class)
			.single();
		return new Reset(id, account, nonce, now.plus(lasts), false);
	}

	/** One by its number, whether or not it still works. */
	Optional<Reset> find(long id) {
		return read(id, "");
	}

	/** The same, locked: two who use one link at once come one after the other. */
	Optional<Reset> lock(long id) {
		return read(id, " for update");
	}

	/** Ends what an account has. */
	void endAllOf(AccountId account) {
		this.jdbc.sql(
				"update password_reset set ended_at = clock_timestamp() where account_id = :account and ended_at is null")
			.param("account", account.value())
			.update();
	}

	private Optional<Reset> read(long id, String lock) {
		return this.jdbc
			.sql("select id, account_id, nonce, expires_at, ended_at from password_reset where id = :id" + lock)
			.param("id", id)
			.query((row, number) -> new Reset(row.getLong("id"), new AccountId(row.getLong("account_id")),
					row.getString("nonce"), row.getObject("expires_at", OffsetDateTime.class).toInstant(),
					row.getObject("ended_at") != null))
			.optional();
	}

	private static OffsetDateTime time(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A link that was made.
	 *
	 * @param id its number
	 * @param account whose password it changes
	 * @param nonce from which its token is derived
	 * @param expiresAt until when it works
	 * @param ended whether it was used or replaced
	 */
	record Reset(long id, AccountId account, String nonce, Instant expiresAt, boolean ended) {

		boolean works(Instant now) {
			return !this.ended && now.isBefore(this.expiresAt);
		}

	}

}
