package org.mncares.portal.identity;

import org.mncares.portal.core.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of people who are signed in, on all nodes.
 */
@Component
class OpenSessions {

	private final JdbcClient jdbc;

	OpenSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Signs a person out everywhere; they are asked to sign in at their next click. */
	@Transactional
	void endAllOf(AccountId account) {
		this.jdbc.sql("delete from spring_session where principal_name = :account")
			.param("account", account.toString())
			.update();
	}

	/** Signs a person out everywhere but in the session in hand. */
	@Transactional
	void endOthersOf(AccountId account, String session) {
		this.jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :session")
			.param("account", account.toString())
			.param("session", session)
			.update();
	}

}
