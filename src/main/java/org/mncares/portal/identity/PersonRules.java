package org.mncares.portal.identity;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.message.MailAddress;

/**
 * What an e-mail address, a name and a job title have to keep to. Each check gives a
 * sentence that says what is wrong and what to do, or null.
 */
public final class PersonRules {

	static final int LONGEST_NAME = 100;

	private static final Pattern EMAIL = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
				+ "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

	/** Ends of lines, other controls, and marks that turn the direction of writing. */
	private static final Pattern UNSEEN = Pattern
		.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

	private PersonRules() {
	}

	/** An e-mail address as it is kept: in lower case, without spaces around it. */
	public static String email(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT);
	}

	/** What is wrong with an e-mail address, or null. */
	public static @Nullable String problemOfEmail(String typed) {
		String email = typed.strip();
		if (email.isEmpty()) {
			return "Enter the e-mail address.";
		}
		if (email.length() > MailAddress.LONGEST) {
			return "This e-mail address is too long: use at most " + MailAddress.LONGEST + " characters.";
		}
		if (UNSEEN.matcher(email).find()) {
			return "This e-mail address contains a line break or another character that cannot be seen. Enter one "
					+ "address, on one line.";
		}
		int strange = firstStrange(email);
		if (strange >= 0) {
			return "Character " + (strange + 1) + " of this e-mail address ("
					+ Character.toString(email.codePointAt(strange))
					+ ") only looks like a letter of an address. Type the address by hand.";
		}
		return EMAIL.matcher(email).matches() && MailAddress.isFit(email) ? null
				: "This is not an e-mail address. Write it like name@example.org, without spaces.";
	}

	/** What is wrong with a person's name, or null. */
	public static @Nullable String problemOfName(String typed) {
		return typed.isBlank() ? "Enter the name." : problemOfText(typed, "name");
	}

	/** What is wrong with a job title, which may be empty, or null. */
	public static @Nullable String problemOfTitle(String typed) {
		return problemOfText(typed, "job title");
	}

	private static @Nullable String problemOfText(String typed, String what) {
		String text = typed.strip();
		if (text.length() > LONGEST_NAME) {
			return "This " + what + " is too long: use at most " + LONGEST_NAME + " characters.";
		}
		if (UNSEEN.matcher(text).find()) {
			return "This " + what + " contains a line break or another character that cannot be seen. Enter it on "
					+ "one line.";
		}
		return null;
	}

	private static int firstStrange(String email) {
		for (int at = 0; at < email.length(); at++) {
			if (email.charAt(at) > 126) {
				return at;
			}
		}
		return -1;
	}

}
