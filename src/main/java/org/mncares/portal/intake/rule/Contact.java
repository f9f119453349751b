package org.mncares.portal.intake.rule;

import org.jspecify.annotations.Nullable;

/**
 * Where a patient can be reached.
 *
 * @param state two letters
 * @param zip five digits, or nine as in 55113-1234
 * @param phone ten digits
 */
public record Contact(@Nullable String address1, @Nullable String address2, @Nullable String city,
		@Nullable String state, @Nullable String zip, @Nullable String phone) {
}
