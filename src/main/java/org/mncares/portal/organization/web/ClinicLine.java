package org.mncares.portal.organization.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * A clinic as a row of a list.
 *
 * @param clinic the clinic
 * @param tag whether it is open and certified on the day of the page
 */
record ClinicLine(ClinicView clinic, StatusTag tag) implements Listing.Searchable {

	static ClinicLine of(ClinicView clinic, LocalDate day) {
		return new ClinicLine(clinic, tag(clinic, day));
	}

	static StatusTag tag(ClinicView clinic, LocalDate day) {
		if (!clinic.isOpen(day)) {
			boolean closed = clinic.closedOn() != null && !day.isBefore(clinic.closedOn());
			return new StatusTag(closed ? "Closed" : "Not open yet", Tone.PLAIN);
		}
		return clinic.isCertified(day) ? new StatusTag("Certified", Tone.OK)
				: new StatusTag("Not certified", Tone.PLAIN);
	}

	@Override
	public String searched() {
		return String.join(" ", this.clinic.code(), this.clinic.name(), this.clinic.address().city(),
				this.clinic.address().zip(), this.clinic.careSystemCode(), this.clinic.careSystemName());
	}

	static Map<String, Comparator<ClinicLine>> columns() {
		Comparator<ClinicLine> byName = Comparator.comparing((line) -> line.clinic.name(),
				String.CASE_INSENSITIVE_ORDER);
		Map<String, Comparator<ClinicLine>> columns = new LinkedHashMap<>();
		columns.put("name", byName);
		columns.put("code", Comparator.comparing((ClinicLine line) -> line.clinic.code().length())
			.thenComparing((line) -> line.clinic.code()));
		columns.put("system",
				Comparator.comparing((ClinicLine line) -> line.clinic.careSystemName(), String.CASE_INSENSITIVE_ORDER)
					.thenComparing(byName));
		columns.put("town",
				Comparator.comparing((ClinicLine line) -> line.clinic.address().city()).thenComparing(byName));
		columns.put("location",
				Comparator.comparing((ClinicLine line) -> line.clinic.location()).thenComparing(byName));
		columns.put("level",
				Comparator.comparing((ClinicLine line) -> line.clinic.certification().level()).thenComparing(byName));
		return columns;
	}

}
