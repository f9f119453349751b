package org.mncares.portal.classification;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.organization.SizeDefinition;

/**
 * The classification at a glance.
 *
 * @param current the definition that counts
 * @param size the size threshold that counts
 * @param counts participating clinics and their care systems
 * @param open care systems that are not yet classified
 * @param steps the latest decisions, a line for each care system and step
 * @param overrides in force
 * @param drafts the newest first
 * @param definitions all that were published, the newest first
 */
public record Overview(PublishedDefinition current, SizeDefinition size, Counts counts, List<OpenSystem> open,
		List<Step> steps, List<OverrideLine> overrides, List<Draft> drafts, List<PublishedDefinition> definitions) {

	/**
	 * A care system that is not yet classified.
	 *
	 * @param clinics its participating clinics
	 * @param unknown those of them whose own decision is not known
	 * @param signed whether it has signed a survey
	 */
	public record OpenSystem(String code, String name, int clinics, int unknown, boolean signed) {
	}

	/**
	 * A step in which clinics of a care system were decided anew.
	 *
	 * @param clinics how many
	 * @param ownChanged how many of them with another own decision
	 * @param from the care system's class before, null: none
	 * @param to its class then
	 */
	public record Step(String code, String name, String cause, String by, Instant at, int clinics, int ownChanged,
			@Nullable CareModelClass from, CareModelClass to) {

		/** Whether the reported class changed. */
		public boolean isReclassified() {
			return this.from != this.to;
		}

	}

	/**
	 * An override in force.
	 *
	 * @param wording of the condition, its code where the current definition has no such
	 * condition
	 */
	public record OverrideLine(String code, String name, String wording, ConditionState state, String reason, String by,
			Instant at) {
	}

}
