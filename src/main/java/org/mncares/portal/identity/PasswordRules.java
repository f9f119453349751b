package org.mncares.portal.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a new password has to keep to, after NIST SP 800-63B-4, section 3.1.1, for a
 * password that is the only factor: length and a list of words that are guessed first; no
 * rule about kinds of characters.
 */
@Component
class PasswordRules {

	static final int SHORTEST = 15;

	static final int LONGEST = 200;

	/** Repetitions of up to four characters: aaaa..., 12341234... */
	private static final Pattern REPETITION = Pattern.compile("(.{1,4}?)\\1+.{0,3}");

	private static final String RUNS = "01234567890123456789 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";

	private final Set<String> common;

	PasswordRules() {
		this.common = read("identity/common-passwords.txt");
	}

	/**
	 * Checks a new password.
	 * @throws UnfitPassword with the reason
	 */
	void check(String password, String email, String name) {
		int length = password.codePointCount(0, password.length());
		if (length < SHORTEST) {
			throw new UnfitPassword("Use at least " + SHORTEST + " characters. Several words make a good password.");
		}
		if (length > LONGEST) {
			throw new UnfitPassword("Use at most " + LONGEST + " characters.");
		}
		String plain = password.toLowerCase(Locale.ROOT);
		if (REPETITION.matcher(plain).matches()) {
			throw new UnfitPassword("This password repeats the same characters and is easy to guess. Choose another.");
		}
		if (isCommon(plain)) {
			throw new UnfitPassword("This password is on the list of common passwords. Choose another.");
		}
		if (isMadeOf(lettersOf(plain), contextWords(email, name))) {
			throw new UnfitPassword("This password is made of your name, your e-mail address or the portal's name, "
					+ "and is easy to guess. Choose another.");
		}
	}

	private boolean isCommon(String plain) {
		String bare = plain.replaceAll("[^\\p{L}\\p{N}]", "");
		boolean run = Arrays.stream(RUNS.split(" "))
			.anyMatch((keys) -> keys.contains(bare) || keys.contains(new StringBuilder(bare).reverse()));
		return run || this.common.contains(plain) || this.common.contains(bare)
				|| isMadeOf(lettersOf(plain), this.common);
	}

	/**
	 * Compares the whole password, never a part: words together with digits and signs.
	 */
	private static boolean isMadeOf(String letters, Set<String> words) {
		String rest = letters;
		while (!rest.isEmpty()) {
			String left = rest;
			String word = words.stream()
				.filter(left::startsWith)
				.max(Comparator.comparingInt(String::length))
				.orElse("");
			if (word.isEmpty()) {
				return false;
			}
			rest = rest.substring(word.length());
		}
		return !letters.isEmpty();
	}

	private static Set<String> contextWords(String email, String name) {
		return Stream
			.concat(Stream.of("mncares", "portal", "study", "minnesota", "care", "coordination", "clinic"),
					Arrays.stream((email + " " + name).toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
			.filter((word) -> word.length() > 1)
			.collect(Collectors.toSet());
	}

	private static String lettersOf(String plain) {
		return plain.replaceAll("\\P{L}", "");
	}

	private static Set<String> read(String resource) {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new ClassPathResource(resource).getInputStream(), StandardCharsets.UTF_8))) {
			return lines.lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
