package org.mncares.portal.survey;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A care system's survey at a glance.
 *
 * @param state where it stands
 * @param title of the instrument
 * @param instrumentVersion which version is asked
 * @param sections how far each is answered, in order
 * @param revision of the whole response; given back when signing
 * @param openedBy who began, null when nobody did
 * @param openedAt when, null when nobody did
 * @param latest the latest submission, null when there is none
 */
public record SurveyView(SurveyState state, String title, int instrumentVersion, List<SectionProgress> sections,
		long revision, @Nullable String openedBy, @Nullable Instant openedAt, @Nullable SubmissionView latest) {

	public SurveyView {
		sections = List.copyOf(sections);
	}

	/** How many required answers are missing. */
	public int missing() {
		return this.sections.stream().mapToInt(SectionProgress::missing).sum();
	}

	public int answered() {
		return this.sections.stream().mapToInt(SectionProgress::answered).sum();
	}

	public int questions() {
		return this.sections.stream().mapToInt(SectionProgress::questions).sum();
	}

	/** The first section where something required is missing, null when there is none. */
	public @Nullable SectionProgress next() {
		return this.sections.stream().filter((section) -> !section.isComplete()).findFirst().orElse(null);
	}

}
