package org.mncares.portal.survey;

import java.util.List;
import java.util.stream.Stream;

/**
 * A section with its answers.
 *
 * @param section what is asked
 * @param progress how far it is answered
 * @param questions its questions; empty for the table of clinics
 * @param clinics its rows, by clinic code; empty unless it is the table of clinics
 */
public record SectionView(Section section, SectionProgress progress, List<QuestionView> questions,
		List<ClinicAnswers> clinics) {

	public SectionView {
		questions = List.copyOf(questions);
		clinics = List.copyOf(clinics);
	}

	/** All its questions, row by row where it is the table of clinics. */
	public Stream<QuestionView> all() {
		return Stream.concat(this.questions.stream(), this.clinics.stream().flatMap((row) -> row.questions().stream()));
	}

}
