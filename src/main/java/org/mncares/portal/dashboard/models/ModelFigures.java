package org.mncares.portal.dashboard.models;

import java.util.List;

import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.OwnDecision;

/**
 * Organizations and clinics of an edition by model, size and location.
 *
 * @param organizations how many organizations the filters leave
 * @param clinics how many participating clinics these have
 * @param classes by reported class, all classes in the study's order
 * @param own clinics by their own decision, all decisions in order
 * @param sizes organizations by size and location: small, large
 */
public record ModelFigures(int organizations, int clinics, List<ClassLine> classes, List<OwnLine> own,
		List<SizeLine> sizes) {

	public ModelFigures {
		classes = List.copyOf(classes);
		own = List.copyOf(own);
		sizes = List.copyOf(sizes);
	}

	/** What the percentages of all parts sum to. */
	public int percent() {
		return this.classes.stream().mapToInt(ClassLine::percent).sum();
	}

	/** The sums of the sizes. */
	public SizeLine allSizes() {
		return new SizeLine("All", this.sizes.stream().mapToInt(SizeLine::urban).sum(),
				this.sizes.stream().mapToInt(SizeLine::rural).sum(),
				this.sizes.stream().mapToInt(SizeLine::unknown).sum());
	}

	/**
	 * A reported class.
	 *
	 * @param model the class
	 * @param organizations organizations of this class
	 * @param clinics all participating clinics of these organizations
	 * @param percent of the clinics, a whole number; those of all classes sum to 100
	 */
	public record ClassLine(CareModelClass model, int organizations, int clinics, int percent) {
	}

	/**
	 * An own decision.
	 *
	 * @param decision the decision
	 * @param clinics clinics of which it was taken
	 * @param percent of the clinics, a whole number; those of all decisions sum to 100
	 */
	public record OwnLine(OwnDecision decision, int clinics, int percent) {
	}

	/**
	 * Organizations of a size.
	 *
	 * @param size its name
	 * @param urban organizations whose own address is urban
	 * @param rural whose own address is rural
	 * @param unknown whose address has no rural-urban code
	 */
	public record SizeLine(String size, int urban, int rural, int unknown) {

		public int all() {
			return this.urban + this.rural + this.unknown;
		}

	}

}
