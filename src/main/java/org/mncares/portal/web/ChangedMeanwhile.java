package org.mncares.portal.web;

/**
 * Somebody else changed what a person is editing: what they typed is based on values that
 * are no longer there. A form shows itself again with what was typed.
 */
public class ChangedMeanwhile extends Conflict {

	private static final long serialVersionUID = 1L;

	/**
	 * @param what was edited, for instance {@code payor}
	 */
	public ChangedMeanwhile(String what) {
		super("Somebody else changed this " + what
				+ " while you were editing it. What you typed is still here and nothing was saved:"
				+ " compare it with what is stored now, then save again.");
	}

}
