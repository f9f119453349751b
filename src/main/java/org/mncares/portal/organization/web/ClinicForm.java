package org.mncares.portal.organization.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.Address;
import org.mncares.portal.organization.Certification;
import org.mncares.portal.organization.EditClinic;
import org.mncares.portal.organization.HchLevel;
import org.mncares.portal.organization.NewClinic;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.Typed;

import org.springframework.validation.BindingResult;

/**
 * What an administrator types about a clinic; its certification is asked for only when
 * the clinic is new.
 *
 * @param openedOn the first day on which it was open, or blank
 * @param level name of its level
 * @param certifiedOn the first day of its certification, or blank
 * @param certifiedUntil the last day, or blank
 * @param revision what the form is based on, when it changes what is there
 */
record ClinicForm(@Nullable String code, @Nullable String name, @Nullable String address, @Nullable String city,
		@Nullable String state, @Nullable String zip, @Nullable String openedOn, @Nullable String level,
		@Nullable String certifiedOn, @Nullable String certifiedUntil, @Nullable Long revision) {

	static final ClinicForm EMPTY = new ClinicForm(null, null, null, null, "MN", null, null, null, null, null, null);

	private static final int LONGEST_CODE = 10;

	static ClinicForm of(EditClinic.Stored stored) {
		Address address = stored.address();
		return new ClinicForm(stored.code(), stored.name(), address.address(), address.city(), address.state(),
				address.zip(), (stored.openedOn() != null) ? stored.openedOn().toString() : null, null, null, null,
				stored.revision());
	}

	static List<Choice> levels() {
		return Arrays.stream(HchLevel.values()).map((level) -> Choice.of(level.name(), level.label())).toList();
	}

	/** A new clinic as typed, or null when a field is wrong. */
	@Nullable NewClinic read(BindingResult problems) {
		Typed typed = new Typed(problems);
		NewClinic described = describe(typed, Certification.NONE);
		Certification certification = certification(typed, this.level, this.certifiedOn, this.certifiedUntil);
		if (described == null || certification == null || !typed.isRight()) {
			return null;
		}
		return new NewClinic(described.code(), described.name(), described.address(), certification,
				described.openedOn());
	}

	/** The same without the certification, for a clinic that is there. */
	@Nullable NewClinic readWithoutCertification(@Nullable LocalDate closedOn, BindingResult problems) {
		Typed typed = new Typed(problems);
		NewClinic described = describe(typed, Certification.NONE);
		if (described != null && described.openedOn() != null && closedOn != null
				&& !closedOn.isAfter(described.openedOn())) {
			typed.wrong("openedOn", "The clinic would open on or after the day on which it closed. Correct the day.");
		}
		return typed.isRight() ? described : null;
	}

	/** A certification as typed, or null when a field is wrong. */
	static @Nullable Certification certification(Typed typed, @Nullable String level, @Nullable String on,
			@Nullable String until) {
		HchLevel chosen = typed.choice("level", level, HchLevel.class, "a level, or \"Not certified\"");
		LocalDate first = typed.optionalDate("certifiedOn", on, "the first day of the certification");
		LocalDate last = typed.optionalDate("certifiedUntil", until, "the last day of the certification");
		boolean blank = on == null || on.isBlank();
		if (chosen == HchLevel.NONE && (first != null || last != null)) {
			typed.wrong("level", "A clinic that is not certified has no days of certification. Choose a level, or clear"
					+ " the days.");
		}
		if (chosen != null && chosen != HchLevel.NONE && blank) {
			typed.wrong("certifiedOn", "Enter the first day of the certification.");
		}
		typed.ordered(first, last, "certifiedUntil",
				"The certification would end before its first day. Correct one of the two days.");
		return (typed.isRight() && chosen != null) ? new Certification(chosen, first, last) : null;
	}

	private @Nullable NewClinic describe(Typed typed, Certification certification) {
		String readCode = PlaceFields.code(typed, this.code, LONGEST_CODE);
		String readName = typed.line("name", this.name, "the clinic's name", PlaceFields.LONGEST_NAME);
		Address place = PlaceFields.address(typed, this.address, this.city, this.state, this.zip);
		LocalDate opened = typed.optionalDate("openedOn", this.openedOn, "the day on which the clinic opened");
		return (place != null) ? new NewClinic(readCode, readName, place, certification, opened) : null;
	}

}
