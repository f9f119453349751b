package org.mncares.portal.intake.attest;

import java.util.Set;

/**
 * What a person gives when they sign.
 *
 * @param printedName the name as printed
 * @param printedTitle the title as printed
 * @param agreed the statements that were ticked
 * @param password the signer's password, given again
 * @param change what is said of a large change against what was accepted before
 */
public record Signature(String printedName, String printedTitle, Set<AttestationStatement> agreed, String password,
		ChangeAnswer change) {

	/** A signature under a list that changes nothing worth a question. */
	public Signature(String printedName, String printedTitle, Set<AttestationStatement> agreed, String password) {
		this(printedName, printedTitle, agreed, password, ChangeAnswer.NONE);
	}

	public Signature {
		printedName = printedName.strip();
		printedTitle = printedTitle.strip();
		agreed = Set.copyOf(agreed);
	}

	/** Not in logs, whatever happens. */
	@Override
	public String toString() {
		return "Signature[" + this.agreed.size() + " statements]";
	}

}
