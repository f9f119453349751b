package org.mncares.portal.identity;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.AccountId;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * People for tests: callers without an account, who are signed in at once, and people
 * with an account of their own.
 */
public final class TestPeople {

	/** The password of every account that is made here. */
	public static final String PASSWORD = "four heavy loons swim north";

	private static final AtomicLong NUMBER = new AtomicLong(900_000);

	private TestPeople() {
	}

	/** Somebody of a care system's staff, without an account. */
	public static Caller staff(CareSystemId careSystem) {
		return person(Role.CARE_SYSTEM, careSystem, false);
	}

	/** A care system's manager, without an account. */
	public static Caller manager(CareSystemId careSystem) {
		return person(Role.CARE_SYSTEM, careSystem, true);
	}

	/** An analyst without an account. */
	public static Caller analyst() {
		return person(Role.ANALYST, null, false);
	}

	/** An administrator without an account. */
	public static Caller administrator() {
		return person(Role.ADMIN, null, false);
	}

	/** Signs a caller in for one request of MockMvc. */
	public static RequestPostProcessor signedIn(Caller caller) {
		return SecurityMockMvcRequestPostProcessors.authentication(new SignedIn(caller, Instant.now()));
	}

	/** Opens an account, which signs in by {@link #PASSWORD}. */
	public static Caller open(Accounts accounts, Role role, @Nullable CareSystemId careSystem) {
		String email = "person" + NUMBER.incrementAndGet() + "@test.example";
		return Scopes.call(Scope.ADMINISTRATION,
				() -> accounts.open(new NewAccount(email, "Kim Ånder", "Nurse", PASSWORD, role, careSystem)));
	}

	/** Opens an account of a care system's manager, who signs in by {@link #PASSWORD}. */
	public static Caller openManager(Accounts accounts, CareSystemId careSystem) {
		String email = "person" + NUMBER.incrementAndGet() + "@test.example";
		return Scopes.call(Scope.ADMINISTRATION, () -> accounts
			.open(new NewAccount(email, "Kim Ånder", "Nurse", PASSWORD, Role.CARE_SYSTEM, careSystem, true)));
	}

	private static Caller person(Role role, @Nullable CareSystemId careSystem, boolean manager) {
		long number = NUMBER.incrementAndGet();
		return new Caller(new AccountId(number), "person" + number + "@test.example", "Kim Ånder", "Nurse", role,
				careSystem, manager);
	}

}
