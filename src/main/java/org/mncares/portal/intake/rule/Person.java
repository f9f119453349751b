package org.mncares.portal.intake.rule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Who a row is about; a part is null where the row has none that can be read.
 *
 * @param sex F, M or U
 */
public record Person(@Nullable String lastName, @Nullable String firstName, @Nullable String middleName,
		@Nullable LocalDate dateOfBirth, @Nullable String sex, @Nullable LocalDate dateOfDeath) {

	public boolean isDeceased() {
		return this.dateOfDeath != null;
	}

}
