package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.ZipCode;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

/**
 * Makes care systems and clinics for tests, each with a code of its own.
 */
public final class SomeOrganizations {

	private static final AtomicInteger NUMBER = new AtomicInteger(1000);

	private SomeOrganizations() {
	}

	public static CareSystemId careSystem(Organizations organizations) {
		int number = NUMBER.incrementAndGet();
		return Scopes.call(Scope.ADMINISTRATION, () -> organizations
			.register(new NewCareSystem("SYS-" + number, "Care System " + number, address("55113"))));
	}

	/** A clinic, open since 2000, certified from the first day of 2015. */
	public static ClinicId clinic(Organizations organizations, CareSystemId careSystem) {
		return clinic(organizations, careSystem, Certification.since(HchLevel.LEVEL_2, LocalDate.of(2015, 1, 1)));
	}

	public static ClinicId clinic(Organizations organizations, CareSystemId careSystem, Certification certification) {
		int number = NUMBER.incrementAndGet();
		return Scopes.call(Scope.ADMINISTRATION, () -> organizations.register(careSystem, new NewClinic("" + number,
				"Clinic " + number, address("55604"), certification, LocalDate.of(2000, 1, 1))));
	}

	static Address address(String zip) {
		return Address.inMinnesota("1 Main Street", "Lakeville", new ZipCode(zip));
	}

}
