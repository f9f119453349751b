package org.mncares.portal.survey;

import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.survey.InstrumentRefused.Problem;

/**
 * What a new version of the survey has to fulfil beyond being readable. Versions that are
 * in use are not held to it: they never change.
 */
public final class ImportRules {

	/**
	 * The yes-or-no questions about a clinic from which the study decides its care model,
	 * by linkId. A version without one of them would leave every clinic that answers it
	 * without a care model.
	 */
	static final List<String> CARE_MODEL_ITEMS = List.of("clinic-social-worker", "clinic-social-worker-licensed",
			"clinic-social-worker-coordinates", "clinic-social-worker-interacts");

	private ImportRules() {
	}

	/**
	 * Requires that a version can be used.
	 * @throws InstrumentRefused with all that keeps it from being used
	 */
	public static void require(Instrument instrument) {
		List<Problem> problems = new ArrayList<>();
		instrument.sections()
			.stream()
			.flatMap((section) -> section.items().stream())
			.filter((item) -> item.repeats() && !item.type().hasChoices())
			.forEach((item) -> problems.add(new Problem(item.linkId(),
					"Only a choice can have several answers here: one field is drawn. Take \"repeats\" out.")));
		CARE_MODEL_ITEMS.stream()
			.filter((linkId) -> !isInTable(instrument, linkId))
			.forEach((linkId) -> problems.add(new Problem(linkId, "The care models are decided from this question. Ask"
					+ " it in the table of clinics, as a boolean with this linkId.")));
		if (!problems.isEmpty()) {
			throw new InstrumentRefused(problems);
		}
	}

	private static boolean isInTable(Instrument instrument, String linkId) {
		return instrument.sections()
			.stream()
			.filter(Section::perClinic)
			.flatMap((section) -> section.items().stream())
			.anyMatch((item) -> item.linkId().equals(linkId) && item.type() == ItemType.BOOLEAN);
	}

}
