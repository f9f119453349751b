package org.mncares.portal.dashboard;

import java.time.Instant;
import java.util.List;

import org.mncares.portal.dashboard.edition.EditionView;

/**
 * The study at a glance, for who comes to work on its figures.
 *
 * @param edition what the figures rest on
 * @param progress how far the collection of patient lists is
 * @param surveys care systems whose signed survey is with the study
 * @param models how many clinics each reported class has, in the study's order
 * @param changes what changed in the last week, the newest first; the latest few when
 * nothing did
 * @param week whether they are of the last week
 */
public record StudyToday(EditionView edition, Progress progress, int surveys, List<ModelCount> models,
		List<Change> changes, boolean week) {

	public StudyToday {
		models = List.copyOf(models);
		changes = List.copyOf(changes);
	}

	/**
	 * A reported class.
	 *
	 * @param label its name
	 * @param clinics clinics of it
	 */
	public record ModelCount(String label, int clinics) {
	}

	/**
	 * Something that changed.
	 *
	 * @param at when
	 * @param text what, in a sentence without counts of people
	 * @param href where more of it is
	 */
	public record Change(Instant at, String text, String href) {
	}

}
