package org.mncares.portal.dashboard.findings;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;

/**
 * What the organizations of an edition answered, by the model that is reported of them.
 *
 * @param series the models that are compared, in the study's order
 * @param clinics how many primary care clinics organizations have
 * @param patients how many patients a clinic has in care coordination
 * @param services which services care coordinators provide
 * @param personnel who is on care coordination teams
 * @param leftOut organizations that the filters leave but the charts do not show, by why
 */
public record SurveyFigures(List<Series> series, Histogram clinics, Histogram patients, Items services, Items personnel,
		List<LeftOut> leftOut) {

	public SurveyFigures {
		series = List.copyOf(series);
		leftOut = List.copyOf(leftOut);
	}

	/** Organizations of all series. */
	public int organizations() {
		return this.series.stream().mapToInt(Series::organizations).sum();
	}

	/**
	 * A model that is compared.
	 *
	 * @param model the model
	 * @param organizations how many organizations it has, whether or not they answered
	 */
	public record Series(CareModelClass model, int organizations) {
	}

	/**
	 * Organizations that are not in the charts.
	 *
	 * @param model the class reported of them
	 * @param organizations how many they are
	 */
	public record LeftOut(CareModelClass model, int organizations) {
	}

	/**
	 * How many organizations gave a number in each of some ranges.
	 *
	 * @param bins the ranges in order
	 * @param answered organizations of each series that gave a number
	 * @param medians the median of each series; null where nobody answered
	 * @param medianOfAll the median of all series together
	 */
	public record Histogram(List<Bin> bins, List<Integer> answered, List<@Nullable String> medians,
			@Nullable String medianOfAll) {

		public Histogram {
			bins = List.copyOf(bins);
			answered = List.copyOf(answered);
		}

		public int allAnswered() {
			return this.answered.stream().mapToInt(Integer::intValue).sum();
		}

	}

	/**
	 * A range of numbers.
	 *
	 * @param label its first and last number, both inside
	 * @param organizations how many organizations of each series
	 */
	public record Bin(String label, List<Integer> organizations) {

		public Bin {
			organizations = List.copyOf(organizations);
		}

		public int all() {
			return this.organizations.stream().mapToInt(Integer::intValue).sum();
		}

	}

	/**
	 * Questions of one kind, answered by yes or no.
	 *
	 * @param lines the questions
	 */
	public record Items(List<ItemLine> lines) {

		public Items {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * A question that is answered by yes or no.
	 *
	 * @param linkId its name in the instrument
	 * @param text what it asks
	 * @param shares those of each series who said yes
	 * @param all those of all series
	 */
	public record ItemLine(String linkId, String text, List<Share> shares, Share all) {

		public ItemLine {
			shares = List.copyOf(shares);
		}

	}

	/**
	 * How many of those who answered said yes.
	 *
	 * @param yes organizations that said yes
	 * @param answered organizations that answered the question
	 */
	public record Share(int yes, int answered) {

		private static final double WHOLE = 100;

		/** A whole percentage, half rounded up; null where nobody answered. */
		public @Nullable Integer percent() {
			return (this.answered == 0) ? null : Math.toIntExact(Math.round(WHOLE * this.yes / this.answered));
		}

		Share plus(Share other) {
			return new Share(this.yes + other.yes, this.answered + other.answered);
		}

		double value() {
			return (this.answered == 0) ? -1 : (double) this.yes / this.answered;
		}

	}

}
