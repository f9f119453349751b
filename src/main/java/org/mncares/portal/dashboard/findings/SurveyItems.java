package org.mncares.portal.dashboard.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.survey.Instrument;
import org.mncares.portal.survey.InstrumentVersion;
import org.mncares.portal.survey.Instruments;
import org.mncares.portal.survey.ItemType;

import org.springframework.stereotype.Component;

/**
 * The questions of the organizational survey that the findings show, as the newest
 * version asks them. A question that only an earlier version asked comes last, so that
 * nothing is missing from a data cut that is older than the newest version.
 */
@Component
class SurveyItems {

	static final String CLINICS = "primary-care-clinics";

	static final String PATIENTS = "patients-per-clinic";

	private final Instruments instruments;

	SurveyItems(Instruments instruments) {
		this.instruments = instruments;
	}

	List<Item> services() {
		return yesAndNo("services");
	}

	List<Item> personnel() {
		return yesAndNo("personnel");
	}

	private List<Item> yesAndNo(String section) {
		Map<String, Item> items = new LinkedHashMap<>();
		for (InstrumentVersion version : this.instruments.all()) {
			yesAndNo(this.instruments.version(version.version()), section)
				.forEach((item) -> items.putIfAbsent(item.linkId(), item));
		}
		return List.copyOf(items.values());
	}

	private static List<Item> yesAndNo(Instrument instrument, String section) {
		return instrument.section(section)
			.stream()
			.flatMap((found) -> found.items().stream())
			.filter((item) -> item.type() == ItemType.BOOLEAN)
			.map((item) -> new Item(item.linkId(), item.text()))
			.toList();
	}

	/**
	 * A question that is answered by yes or no.
	 *
	 * @param linkId its name in the instrument
	 * @param text what it asks
	 */
	record Item(String linkId, String text) {
	}

}
