package org.mncares.portal.classification;

import java.util.List;

/**
 * What publishing a draft would change.
 *
 * @param draft which
 * @param newDefinition whether its conditions or name differ from the current definition
 * @param newSize whether its size threshold differs
 * @param currentLargeAbove the size threshold that counts now
 * @param clinics whose own decision would change
 * @param systems whose reported class would change
 * @param sizes whose size class would change
 * @param before how clinics are counted now
 * @param after how they would be counted
 * @param outrun whether another definition or threshold was published since the draft was
 * begun
 * @param fingerprint of all that this was made of
 */
public record DraftPreview(Draft draft, boolean newDefinition, boolean newSize, int currentLargeAbove,
		List<OwnChange> clinics, List<ClassChange> systems, List<SizeChange> sizes, Counts before, Counts after,
		boolean outrun, String fingerprint) {

	public DraftPreview {
		clinics = List.copyOf(clinics);
		systems = List.copyOf(systems);
		sizes = List.copyOf(sizes);
	}

	/** Whether there is anything to publish. */
	public boolean isChange() {
		return this.newDefinition || this.newSize;
	}

}
