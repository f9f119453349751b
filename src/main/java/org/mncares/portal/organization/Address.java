package org.mncares.portal.organization;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ZipCode;

/**
 * Where a care system or a clinic is.
 *
 * @param address street and number, where known
 * @param city the town
 * @param state two capital letters
 * @param zip five digits; it decides whether the place is urban or rural
 */
@Embeddable
public record Address(@Nullable String address, String city, String state, String zip) {

	private static final int STATE_LENGTH = 2;

	public Address {
		Texts.require(city, 100, "A town");
		if (state.length() != STATE_LENGTH || !state.chars().allMatch((letter) -> letter >= 'A' && letter <= 'Z')) {
			throw new IllegalArgumentException("A state is two capital letters, for instance MN");
		}
		zip = new ZipCode(zip).value();
	}

	/** In one line. */
	public String text() {
		return ((this.address != null) ? this.address + ", " : "") + this.city + ", " + this.state + " " + this.zip;
	}

	/** A place in Minnesota. */
	public static Address inMinnesota(@Nullable String address, String city, ZipCode zip) {
		return new Address(address, city, "MN", zip.value());
	}

}
