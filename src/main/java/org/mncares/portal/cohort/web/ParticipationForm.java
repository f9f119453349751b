package org.mncares.portal.cohort.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Which clinics join a cohort, or when one takes part, as typed.
 *
 * @param clinics codes of the clinics that join
 * @param from the first day, or blank
 * @param to the last day, or blank
 * @param revision what the form is based on
 */
record ParticipationForm(@Nullable List<String> clinics, @Nullable String from, @Nullable String to,
		@Nullable Long revision) {

	static final ParticipationForm EMPTY = new ParticipationForm(List.of(), null, null, null);

	List<String> chosen() {
		return Objects.requireNonNullElse(this.clinics, List.of());
	}

}
