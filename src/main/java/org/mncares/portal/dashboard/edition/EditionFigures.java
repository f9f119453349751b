package org.mncares.portal.dashboard.edition;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The figures of an edition, section by section, as they may show.
 *
 * @param sections what belongs together
 */
public record EditionFigures(List<Section> sections) {

	public EditionFigures {
		sections = List.copyOf(sections);
	}

	/** A figure; null where this edition has none of this name. */
	public @Nullable Figure figure(String section, String label) {
		return this.sections.stream()
			.filter((one) -> one.title().equals(section))
			.flatMap((one) -> one.figures().stream())
			.filter((one) -> one.label().equals(label))
			.findFirst()
			.orElse(null);
	}

	/**
	 * Figures that belong together.
	 *
	 * @param title what they are about
	 * @param figures the figures
	 */
	public record Section(String title, List<Figure> figures) {

		public Section {
			figures = List.copyOf(figures);
		}

	}

	/**
	 * A figure.
	 *
	 * @param label what it counts
	 * @param count how many; null where it is hidden because it counts people
	 */
	public record Figure(String label, @Nullable Long count) {
	}

}
