package org.mncares.portal.identity;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.AccountId;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Changes, closes and opens other people's accounts: an administrator's on all, a
 * manager's on the staff of their care system. The last administrator stays, and nobody
 * changes what they may do themselves.
 */
@Service
public class ManageAccounts {

	private static final int ADMINISTRATORS = 4713;

	private final PeopleScope scope;

	private final AccountRepository accounts;

	private final OpenSessions sessions;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ManageAccounts(PeopleScope scope, AccountRepository accounts, OpenSessions sessions, JdbcClient jdbc,
			ApplicationEventPublisher events) {
		this.scope = scope;
		this.accounts = accounts;
		this.sessions = sessions;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * An account.
	 * @throws NotFound when the signed-in person manages no such account
	 */
	public AccountView account(AccountId id) {
		return this.scope
			.call(() -> AccountView.of(this.accounts.findById(id.value()).orElseThrow(() -> new NotFound("account"))));
	}

	/**
	 * Changes an account; for administrators. A person who may do something else than
	 * before is signed out everywhere.
	 * @param revision the revision on which the change is based
	 * @throws NotFound when there is no such account
	 * @throws ChangedMeanwhile when it was changed since
	 * @throws Conflict when it would leave no administrator, or is one's own role
	 */
	public void change(AccountId id, AccountChange to, long revision) {
		this.scope.caller().require(Role.ADMIN);
		this.scope.run(() -> {
			Account account = locked(id);
			Caller before = account.caller();
			boolean moves = to.movesThem(before);
			if (moves) {
				requireAnother(id, "You cannot change what you may do yourself. Ask another administrator.");
			}
			Changes changes = account.change(to, revision);
			if (moves) {
				requireAnAdministrator(before);
				this.sessions.endAllOf(id);
			}
			if (!changes.none()) {
				this.events.publishEvent(PersonEvent.changed(account.caller(), changes.details()));
			}
		});
	}

	/**
	 * Closes an account and ends its sessions; nothing when it is closed already.
	 * @throws NotFound when the signed-in person manages no such account
	 * @throws Conflict when it is the last administrator's, or one's own
	 */
	public void disable(AccountId id) {
		this.scope.run(() -> {
			Account account = locked(id);
			requireAnother(id, "You cannot disable your own account. Ask somebody else who manages people.");
			if (account.isEnabled()) {
				account.disable(this.scope.caller().role() == Role.ADMIN);
				requireAnAdministrator(account.caller());
				this.sessions.endAllOf(id);
				this.events.publishEvent(AccountEvent.disabled(account.caller()));
			}
		});
	}

	/**
	 * Opens a closed account again; nothing when it is open.
	 * @throws NotFound when the signed-in person manages no such account
	 * @throws Conflict when the study closed it and a manager asks
	 */
	public void enable(AccountId id) {
		this.scope.run(() -> {
			Account account = locked(id);
			if (!account.isEnabled()) {
				account.enable();
				this.events.publishEvent(AccountEvent.enabled(account.caller()));
			}
		});
	}

	/** One at a time, so that two administrators cannot remove each other at once. */
	private Account locked(AccountId id) {
		this.jdbc.sql("select pg_advisory_xact_lock(?)::text").param(ADMINISTRATORS).query(String.class).single();
		if (this.scope.caller().role() != Role.ADMIN) {
			requireNotTheStudys(id);
		}
		return this.accounts.lock(id.value()).orElseThrow(() -> new NotFound("account"));
	}

	/** What the study closed, the scope of a manager reads and cannot lock. */
	private void requireNotTheStudys(AccountId id) {
		boolean theirs = this.jdbc.sql("select count(*) from account where id = ? and disabled_by_study")
			.param(id.value())
			.query(Long.class)
			.single() > 0;
		if (theirs) {
			throw new Conflict("The study closed this account. Ask the study team.");
		}
	}

	private void requireAnother(AccountId id, String otherwise) {
		if (id.equals(this.scope.caller().account())) {
			throw new Conflict(otherwise);
		}
	}

	/** Counted after the change, which the query sees. */
	private void requireAnAdministrator(Caller changed) {
		if (changed.role() == Role.ADMIN && this.accounts.countByRoleAndEnabledTrue(Role.ADMIN) == 0) {
			throw new Conflict(
					"This is the last administrator who can sign in. Invite another one first, and wait until "
							+ "they have opened their account.");
		}
	}

}
