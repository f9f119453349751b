package org.mncares.portal.classification;

import java.util.List;

import org.mncares.portal.classification.rule.Condition;

/**
 * What a person made of a draft.
 *
 * @param revision the draft's revision that they saw
 * @param name 1 to 100 characters
 * @param largeAbove 0 to 9999
 * @param conditions at least one
 */
public record DraftChange(int revision, String name, int largeAbove, List<Condition> conditions) {

	/** A name has at most so many characters. */
	public static final int LONGEST_NAME = 100;

	/** A condition's wording has at most so many characters. */
	public static final int LONGEST_WORDING = 500;

	public DraftChange {
		conditions = List.copyOf(conditions);
		if (conditions.isEmpty()) {
			throw new IllegalArgumentException("A definition has at least one condition");
		}
	}

}
