package org.mncares.portal.organization.web;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.Certification;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Typed;

import org.springframework.validation.BindingResult;

/**
 * What an administrator types about a clinic's certification.
 *
 * @param level name of its level
 * @param certifiedOn the first day, or blank
 * @param certifiedUntil the last day, or blank
 * @param correction whether the present certification was recorded wrongly
 * @param revision what the form is based on
 */
record CertificationForm(@Nullable String level, @Nullable String certifiedOn, @Nullable String certifiedUntil,
		@Nullable Boolean correction, @Nullable Long revision) {

	static CertificationForm of(Certification stored, long revision) {
		return new CertificationForm(stored.level().name(), (stored.on() != null) ? stored.on().toString() : null,
				(stored.until() != null) ? stored.until().toString() : null, false, revision);
	}

	/**
	 * The certification as typed, or null when a field is wrong: one that follows the
	 * present one, corrects it, or is over before it.
	 */
	@Nullable Certification read(Certification present, List<Certification> past, Formats formats, BindingResult problems) {
		Typed typed = new Typed(problems);
		Certification wanted = ClinicForm.certification(typed, this.level, this.certifiedOn, this.certifiedUntil);
		if (wanted == null) {
			return null;
		}
		LocalDate from = present.on();
		if (from != null && !isCorrection() && wanted.on() == null) {
			typed.wrong("level",
					"The clinic is certified from " + formats.date(from) + ". To end that, keep the level and enter"
							+ " its last day. If it never was, say below that it was recorded wrongly.");
		}
		if (from != null && isEarlier(present, wanted) && !wanted.isOverBefore(present)) {
			typed.wrong("certifiedUntil", "A certification before the present one ends before " + formats.date(from)
					+ ". Enter its last day, or say below that the present one was recorded wrongly.");
		}
		if (past.stream().anyMatch(wanted::overlaps)) {
			typed.wrong("certifiedOn",
					"An earlier certification covers some of these days. Correct the days, or remove it first.");
		}
		return typed.isRight() ? wanted : null;
	}

	boolean isCorrection() {
		return Boolean.TRUE.equals(this.correction);
	}

	/** Whether it is to stand before the present one, not in its place. */
	boolean isEarlier(Certification present, Certification wanted) {
		return !isCorrection() && present.on() != null && wanted.on() != null && wanted.on().isBefore(present.on());
	}

}
