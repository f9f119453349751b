package org.mncares.portal.message;

/**
 * Whom people ask, and how; what is not known is empty.
 *
 * @param name who, for instance {@code The MNCARES study team}
 * @param email an e-mail address
 * @param phone a telephone number as people write it
 * @param hours when somebody answers
 */
public record ContactDetails(String name, String email, String phone, String hours) {

	/** Whether there is anything to show. */
	public boolean isEmpty() {
		return this.name.isEmpty() && this.email.isEmpty() && this.phone.isEmpty();
	}

}
