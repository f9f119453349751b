package org.mncares.portal.identity;

import java.time.Duration;

import org.mncares.portal.core.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts failed attempts to sign in, per account and per address, for all nodes together.
 * An attempt counts before it is checked, so that a burst of parallel ones gains nothing.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SignInAttempts {

	private final JdbcClient jdbc;

	private final SignInSettings settings;

	SignInAttempts(JdbcClient jdbc, SignInSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * Counts an attempt.
	 * @throws TooManyAttempts when it has to wait; then it is not counted
	 */
	void begin(String email, String address) {
		byte[] account = key("account", email);
		byte[] from = key("address", address);
		lock(1, account);
		lock(2, from);
		forgetOld();
		refuseBeyond(account, this.settings.failuresPerAccount());
		refuseBeyond(from, this.settings.failuresPerAddress());
		this.jdbc.sql("insert into sign_in_attempt (key) values (:account), (:address)")
			.param("account", account)
			.param("address", from)
			.update();
	}

	/** Forgets the account's failures, and of the address' this attempt only. */
	void succeeded(String email, String address) {
		this.jdbc.sql("""
				delete from sign_in_attempt where key = :account
				or id = (select max(id) from sign_in_attempt where key = :address)""")
			.param("account", key("account", email))
			.param("address", key("address", address))
			.update();
	}

	/**
	 * Counts an attempt at something that needs no account, by its address only.
	 * @throws TooManyAttempts when it has to wait; then it is not counted
	 */
	void beginOpen(String what, String address, int limit) {
		byte[] key = key("open-" + what, address);
		lock(2, key);
		forgetOld();
		refuseBeyond(key, limit);
		this.jdbc.sql("insert into sign_in_attempt (key) values (:key)").param("key", key).update();
	}

	/** Forgets this attempt. */
	void succeededOpen(String what, String address) {
		this.jdbc.sql("delete from sign_in_attempt where id = (select max(id) from sign_in_attempt where key = :key)")
			.param("key", key("open-" + what, address))
			.update();
	}

	private void forgetOld() {
		this.jdbc
			.sql("delete from sign_in_attempt where failed_at < clock_timestamp() - make_interval(secs => :period)")
			.param("period", this.settings.period().toSeconds())
			.update();
	}

	/** One attempt at a time for a key; always the account first, then the address. */
	private void lock(int kind, byte[] key) {
		this.jdbc.sql("select pg_advisory_xact_lock(:kind, hashtext(encode(:key, 'hex')))::text")
			.param("kind", kind)
			.param("key", key)
			.query(String.class)
			.single();
	}

	private void refuseBeyond(byte[] key, int limit) {
		this.jdbc.sql("""
				select ceil(extract(epoch from failed_at - clock_timestamp()) + :period)::bigint
				from sign_in_attempt where key = :key order by failed_at desc offset :offset limit 1""")
			.param("period", this.settings.period().toSeconds())
			.param("key", key)
			.param("offset", limit - 1)
			.query(Long.class)
			.optional()
			.ifPresent((seconds) -> {
				throw new TooManyAttempts(Duration.ofSeconds(seconds));
			});
	}

	private static byte[] key(String kind, String value) {
		return Sha256.bytes(kind + ":" + value);
	}

}
