package org.mncares.portal.survey.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.Section;
import org.mncares.portal.survey.SectionProgress;

/**
 * What a section's page shows beside the values of its fields.
 *
 * @param section what is asked
 * @param progress how far it is answered
 * @param steps all sections
 * @param index which of them this is, from 0
 * @param back where the way back leads
 * @param lines its questions; empty for the table of clinics
 * @param rows the clinics of the table that are shown
 * @param clinics how many clinics the table has
 * @param unanswered whether only clinics with a missing answer are shown
 * @param colleague who changed something here last and when, empty when nobody did
 * @param careSystem whose survey it is
 */
record SectionPage(Section section, SectionProgress progress, List<SectionProgress> steps, int index, String back,
		List<QuestionLine> lines, List<ClinicRow> rows, int clinics, boolean unanswered, String colleague,
		String careSystem) {

	/** The columns of the table of clinics. */
	public List<Item> columns() {
		return this.section.perClinic() ? this.section.items() : List.of();
	}

	/** See {@link SectionForm#revisions()}. */
	public String revisions() {
		return all().map((line) -> line.field() + ":" + line.revision()).collect(Collectors.joining(" "));
	}

	public String href() {
		return "/surveys/organizational/sections/" + this.section.linkId();
	}

	public boolean isLast() {
		return this.index == this.steps.size() - 1;
	}

	/** The question of a field, if it is shown. */
	@Nullable QuestionLine line(String field) {
		return all().filter((line) -> line.field().equals(field)).findFirst().orElse(null);
	}

	Stream<QuestionLine> all() {
		return Stream.concat(this.lines.stream(), this.rows.stream().flatMap((row) -> row.lines().stream()));
	}

}
