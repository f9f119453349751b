package org.mncares.portal.web;

import java.util.regex.Pattern;

/**
 * A request's path as logs and the audit trail may keep it: without the secret part of a
 * link, and not longer than is useful.
 */
public final class LoggedPath {

	private static final int LONGEST = 200;

	private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_~%-]{40,}");

	private LoggedPath() {
	}

	/** The path without anything that is long enough to be a secret. */
	public static String of(String path) {
		String plain = SECRET.matcher(path).replaceAll("[secret]");
		return plain.substring(0, Math.min(LONGEST, plain.length()));
	}

}
