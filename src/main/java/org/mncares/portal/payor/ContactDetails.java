package org.mncares.portal.payor;

/**
 * Who a contact is and how to reach them; what is not known is blank.
 *
 * @param name up to 100 characters
 * @param role what they do there, up to 100 characters
 * @param email an e-mail address
 * @param phone a phone number in any usual writing, up to 40 characters
 */
public record ContactDetails(String name, String role, String email, String phone) {

	public ContactDetails {
		name = name.strip();
		role = role.strip();
		email = email.strip();
		phone = phone.strip();
	}

	/** Whether a text can be an e-mail address. */
	public static boolean isAddress(String text) {
		return PayorContact.isAddress(text);
	}

}
