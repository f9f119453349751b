package org.mncares.portal.survey;

import java.util.List;

/**
 * An instrument that the portal cannot ask, with all that was found.
 */
public class InstrumentRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	public InstrumentRefused(List<Problem> problems) {
		super("The instrument cannot be used: " + problems.size() + " problems");
		this.problems = List.copyOf(problems);
	}

	public InstrumentRefused(String where, String message) {
		this(List.of(new Problem(where, message)));
	}

	/** At least one. */
	public List<Problem> problems() {
		return this.problems;
	}

	/**
	 * Something that the portal cannot ask.
	 *
	 * @param where the item's linkId, or the part of the file
	 * @param message what is wrong and what to do
	 */
	public record Problem(String where, String message) implements java.io.Serializable {
	}

}
