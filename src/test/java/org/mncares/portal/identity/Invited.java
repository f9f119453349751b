package org.mncares.portal.identity;

import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;

/**
 * People to invite in tests, each with an address of their own.
 */
final class Invited {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private Invited() {
	}

	static String address() {
		return "newcomer" + NUMBER.incrementAndGet() + "@people.example";
	}

	static NewInvitation analyst() {
		return new NewInvitation(address(), "Bo Analyst", "", Role.ANALYST, null, false);
	}

	static NewInvitation staff(@Nullable CareSystemId careSystem, boolean manager) {
		return new NewInvitation(address(), "Bo Staff", "Nurse", Role.CARE_SYSTEM, careSystem, manager);
	}

}
