package org.mncares.portal.survey;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A version of a survey, as the portal asks it.
 *
 * @param code the survey, for instance {@code organizational}
 * @param version counts from 1
 * @param url the canonical address of the questionnaire, without its version
 * @param title as people read it
 * @param sections its pages, in order
 */
public record Instrument(String code, int version, String url, String title,
		List<Section> sections) implements Serializable {

	/** The survey that the portal asks. */
	public static final String ORGANIZATIONAL = "organizational";

	/** The column of a table of clinics that holds the clinic's code. */
	public static final String CLINIC_CODE = "clinic-code";

	public Instrument {
		sections = List.copyOf(sections);
	}

	/** The page with this linkId. */
	public Optional<Section> section(String linkId) {
		return this.sections.stream().filter((section) -> section.linkId().equals(linkId)).findFirst();
	}

	/** The question with this linkId. */
	public Optional<Item> item(String linkId) {
		return this.sections.stream()
			.flatMap((section) -> section.items().stream())
			.filter((item) -> item.linkId().equals(linkId))
			.findFirst();
	}

	/** The page on which a question stands. */
	public Optional<Section> sectionOf(String linkId) {
		return this.sections.stream()
			.filter((section) -> section.items().stream().anyMatch((item) -> item.linkId().equals(linkId)))
			.findFirst();
	}

}
