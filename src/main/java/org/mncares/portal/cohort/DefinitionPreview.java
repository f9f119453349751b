package org.mncares.portal.cohort;

import java.util.List;

import org.mncares.portal.web.StatusTag;

/**
 * What another definition of a cohort would mean for what is there already.
 *
 * @param systems care systems with accepted patients who would not be eligible, by name
 * @param lists lists that are not answered yet
 */
public record DefinitionPreview(List<AffectedSystem> systems, List<AffectedList> lists) {

	public DefinitionPreview {
		systems = List.copyOf(systems);
		lists = List.copyOf(lists);
	}

	/** How many accepted patients would not be eligible. */
	public int patients() {
		return this.systems.stream().mapToInt((system) -> system.studyIds().size()).sum();
	}

	/**
	 * A care system with accepted patients who would not be eligible.
	 *
	 * @param outside how many started outside of the window
	 * @param tooYoung how many were too young at the start
	 * @param studyIds all of them, without names; a patient may be both
	 */
	public record AffectedSystem(String code, String name, int outside, int tooYoung, List<String> studyIds) {

		public AffectedSystem {
			studyIds = List.copyOf(studyIds);
		}

	}

	/**
	 * A list that is not answered yet.
	 *
	 * @param number its number
	 * @param careSystem the name of the care system
	 */
	public record AffectedList(String number, String careSystem, StatusTag state) {
	}

}
