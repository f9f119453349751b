package org.mncares.portal.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.core.io.ClassPathResource;

/**
 * A message's subject and plain text, with {@code [link]} where its secret link goes.
 *
 * @param subject one line
 * @param body lines of plain text
 */
record MessageText(String subject, String body) {

	/** Stands where the secret link goes, in what is kept. */
	static final String LINK = "[link]";

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

	/**
	 * Fills the template of the message's kind.
	 * @throws IllegalArgumentException when a value is missing
	 */
	static MessageText of(NewMessage message, MailSettings settings) {
		Map<String, String> values = new HashMap<>(message.values());
		values.put("recipient", message.recipientName());
		values.put("study", settings.study());
		values.put("portal", settings.address());
		values.computeIfPresent("page", (name, path) -> settings.address() + path);
		String[] parts = read(message.kind().template()).split("\n", 2);
		return new MessageText(oneLine(fill(parts[0], values)), fill(parts[1], values));
	}

	private static String fill(String template, Map<String, String> values) {
		return PLACE.matcher(template)
			.replaceAll((place) -> java.util.regex.Matcher.quoteReplacement(value(place, values)));
	}

	/** What a person typed cannot pass for the place of the link. */
	private static String value(MatchResult place, Map<String, String> values) {
		String value = values.get(place.group(1));
		if (value == null) {
			throw new IllegalArgumentException("The message lacks the value " + place.group(1));
		}
		return value.replace(LINK, "(link)");
	}

	private static String oneLine(String text) {
		return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
	}

	private static String read(String template) {
		try (var input = new ClassPathResource(template).getInputStream()) {
			return new String(input.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
