package org.mncares.portal.intake.preview.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.preview.ClinicChange;
import org.mncares.portal.intake.preview.ListChange;
import org.mncares.portal.intake.preview.PreviewDesk;
import org.mncares.portal.web.Formats;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Puts the change of a list against what was accepted before into words.
 */
@Component
public class ChangePages {

	/** So many rows are compared in a fraction of a second. */
	private static final long COMPARED_AT_ONCE = 50_000;

	private final PatientListDesk desk;

	private final Formats formats;

	private final PreviewDesk preview;

	ChangePages(PatientListDesk desk, Formats formats, PreviewDesk preview) {
		this.desk = desk;
		this.formats = formats;
		this.preview = preview;
	}

	/**
	 * Puts the change into a page: at once where that takes no time, and else where it is
	 * asked for.
	 */
	public void show(PatientListView list, Model model) {
		boolean atOnce = list.counts().rowsRead() <= COMPARED_AT_ONCE;
		model.addAttribute("change", atOnce ? of(list.id()) : null);
		model.addAttribute("changeLater", !atOnce);
	}

	/** How a list that is ready differs from what was accepted before. */
	public ChangePage of(PatientListId list) {
		ListChange change = this.preview.change(list);
		Map<Long, CohortClinic> clinics = this.desk.clinics(list);
		List<ChangePage.Line> lines = change.clinics()
			.stream()
			.map((clinic) -> line(clinic, clinics.get(clinic.clinic())))
			.sorted((one, other) -> one.code().compareTo(other.code()))
			.toList();
		return new ChangePage(list, change, lines, questions(change, lines), against(change));
	}

	private ChangePage.Line line(ClinicChange clinic, @Nullable CohortClinic named) {
		return new ChangePage.Line((named != null) ? named.code() : "", (named != null) ? named.name() : "A clinic",
				clinic);
	}

	private List<String> questions(ListChange change, List<ChangePage.Line> lines) {
		List<String> questions = lines.stream()
			.filter((line) -> line.change().isQuestion())
			.map(this::question)
			.collect(Collectors.toList());
		if (questions.isEmpty() && change.isManyGone()) {
			questions.add(this.formats.number(change.gone()) + " of the " + this.formats.number(change.before())
					+ " patients of before are gone"
					+ ((change.fresh() > 0) ? ", and " + this.formats.number(change.fresh())
							+ " are new. Were patient IDs written differently?" : "."));
		}
		return questions;
	}

	private String question(ChangePage.Line line) {
		ClinicChange change = line.change();
		String fall = change.isEmpty() ? "none now"
				: this.formats.number(change.now()) + " now, down " + change.drop() + " %";
		return line.name() + " (" + line.code() + "): " + this.formats.number(change.before()) + " before, " + fall
				+ ".";
	}

	private String against(ListChange change) {
		return change.against()
			.stream()
			.map((list) -> "list " + list + " (accepted " + accepted(list) + ")")
			.collect(Collectors.joining(", "));
	}

	private String accepted(PatientListId list) {
		var review = this.desk.list(list).review();
		return (review != null) ? this.formats.day(review.at()) : "earlier";
	}

}
