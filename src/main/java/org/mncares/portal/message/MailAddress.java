package org.mncares.portal.message;

import java.util.regex.Pattern;

/**
 * Whether an e-mail address and a person's name may stand in a message's header: a line
 * break in either would let the one who typed it write headers of their own.
 */
public final class MailAddress {

	/** The longest address that SMTP carries. */
	public static final int LONGEST = 254;

	/** The longest name that is put before an address. */
	public static final int LONGEST_NAME = 200;

	private static final Pattern FIT = Pattern
		.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?");

	private MailAddress() {
	}

	/**
	 * Whether this is one plain e-mail address that a server can be handed, without name,
	 * comment, line break or second address.
	 */
	public static boolean isFit(String address) {
		return address.length() <= LONGEST && FIT.matcher(address).matches() && !address.contains("..")
				&& !address.startsWith(".") && !address.contains(".@");
	}

	/** Whether this name can stand before an address. */
	public static boolean isFitName(String name) {
		return !name.isBlank() && name.length() <= LONGEST_NAME
				&& name.codePoints().noneMatch(MailAddress::breaksTheLine);
	}

	/** Control characters, line and paragraph separators. */
	private static boolean breaksTheLine(int character) {
		int type = Character.getType(character);
		return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
	}

}
