package org.mncares.portal.dashboard.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.dashboard.edition.EditionFigures;
import org.mncares.portal.dashboard.edition.EditionFigures.Figure;
import org.mncares.portal.dashboard.edition.EditionFigures.Section;

/**
 * A section of the figures of two editions, side by side.
 *
 * @param title what it is about
 * @param lines the figures
 */
public record ComparedSection(String title, List<Line> lines) {

	public ComparedSection {
		lines = List.copyOf(lines);
	}

	static List<ComparedSection> of(EditionFigures one, EditionFigures other) {
		List<ComparedSection> sections = new ArrayList<>();
		for (Section section : one.sections()) {
			Set<String> labels = new LinkedHashSet<>(labels(one, section.title()));
			labels.addAll(labels(other, section.title()));
			sections.add(new ComparedSection(section.title(),
					labels.stream()
						.map((label) -> new Line(label, one.figure(section.title(), label),
								other.figure(section.title(), label)))
						.toList()));
		}
		return sections;
	}

	private static List<String> labels(EditionFigures figures, String section) {
		return figures.sections()
			.stream()
			.filter((one) -> one.title().equals(section))
			.flatMap((one) -> one.figures().stream())
			.map(Figure::label)
			.toList();
	}

	/**
	 * A figure in both.
	 *
	 * @param label what it counts
	 * @param one in the first; null where it has none of this name
	 * @param other in the second; null where it has none of this name
	 */
	public record Line(String label, @Nullable Figure one, @Nullable Figure other) {

		/** Whether the two differ. */
		public boolean isDifferent() {
			return !Objects.equals(countInOne(), countInOther());
		}

		/** Whether either edition hides it. */
		public boolean isHidden() {
			return (this.one != null && this.one.count() == null) || (this.other != null && this.other.count() == null);
		}

		@Nullable Long countInOne() {
			return count(this.one);
		}

		@Nullable Long countInOther() {
			return count(this.other);
		}

		private static @Nullable Long count(@Nullable Figure figure) {
			return (figure != null) ? figure.count() : null;
		}

	}

}
