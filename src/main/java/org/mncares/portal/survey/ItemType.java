package org.mncares.portal.survey;

/**
 * What kind of answer a question takes.
 */
public enum ItemType {

	/** A whole number. */
	INTEGER,

	/** A number with a fraction. */
	DECIMAL,

	/** Yes or no, kept as {@code true} or {@code false}. */
	BOOLEAN,

	/** One of the choices, kept by its code. */
	CHOICE,

	/** One of the choices, kept by its code, or text of one's own. */
	OPEN_CHOICE,

	/** A line of text. */
	STRING,

	/** Text of several lines. */
	TEXT;

	/** Whether the question offers choices. */
	public boolean hasChoices() {
		return this == CHOICE || this == OPEN_CHOICE;
	}

	/** Whether the answer is a number. */
	public boolean isNumber() {
		return this == INTEGER || this == DECIMAL;
	}

}
