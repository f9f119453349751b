package org.mncares.portal.organization.web;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.EditCareSystem;
import org.mncares.portal.organization.NewCareSystem;
import org.mncares.portal.organization.Address;
import org.mncares.portal.web.Typed;

import org.springframework.validation.BindingResult;

/**
 * What an administrator types about a care system.
 *
 * @param revision what the form is based on, when it changes what is there
 */
record CareSystemForm(@Nullable String code, @Nullable String name, @Nullable String address, @Nullable String city,
		@Nullable String state, @Nullable String zip, @Nullable Long revision) {

	static final CareSystemForm EMPTY = new CareSystemForm(null, null, null, null, "MN", null, null);

	static CareSystemForm of(EditCareSystem.Stored stored) {
		Address address = stored.address();
		return new CareSystemForm(stored.code(), stored.name(), address.address(), address.city(), address.state(),
				address.zip(), stored.revision());
	}

	/** The care system as typed, or null when a field is wrong. */
	@Nullable NewCareSystem read(BindingResult problems) {
		Typed typed = new Typed(problems);
		String readCode = PlaceFields.code(typed, this.code, 20);
		NewCareSystem described = describe(typed, readCode);
		return typed.isRight() ? described : null;
	}

	/** The same where the code stays as it is. */
	@Nullable NewCareSystem read(String knownCode, BindingResult problems) {
		Typed typed = new Typed(problems);
		NewCareSystem described = describe(typed, knownCode);
		return typed.isRight() ? described : null;
	}

	private @Nullable NewCareSystem describe(Typed typed, String readCode) {
		String readName = typed.line("name", this.name, "the care system's name", PlaceFields.LONGEST_NAME);
		Address place = PlaceFields.address(typed, this.address, this.city, this.state, this.zip);
		return (place != null) ? new NewCareSystem(readCode, readName, place) : null;
	}

}
