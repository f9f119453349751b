package org.mncares.portal.intake.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The check profile as a file: JSON.
 */
public final class ProfileFile {

	/** What the portal calls it. */
	public static final String NAME = "check-profile.json";

	private static final int LARGEST = 4 << 20;

	private static final String AGAIN = " Get the check profile from the portal again: sign in, Patient lists, "
			+ "Upload, \"Check it on your own computer first\".";

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private ProfileFile() {
	}

	/** Writes a profile; does not close the output. */
	public static void write(CheckProfile profile, OutputStream output) throws IOException {
		output.write(JSON.writeValueAsBytes(profile));
		output.write('\n');
	}

	/**
	 * Reads a profile.
	 * @param input at the start of the file; not closed
	 * @throws UnusableProfile when it is something else, damaged, or newer than this
	 * program
	 */
	public static CheckProfile read(InputStream input) throws IOException, UnusableProfile {
		byte[] bytes = input.readNBytes(LARGEST + 1);
		JsonNode node = (bytes.length <= LARGEST) ? tree(bytes) : null;
		if (node == null || !CheckProfile.KIND.equals(node.path("kind").asString(""))) {
			throw new UnusableProfile(foreign(bytes));
		}
		if (node.path("format").asInt(0) > CheckProfile.FORMAT) {
			throw new UnusableProfile("The profile was made by a newer portal than this checker knows. "
					+ "Get the checker from the portal again.");
		}
		try {
			return JSON.treeToValue(node, CheckProfile.class);
		}
		catch (JacksonException ex) {
			throw new UnusableProfile("The profile is damaged: a part of it is missing or changed." + AGAIN);
		}
	}

	private static @Nullable JsonNode tree(byte[] bytes) {
		try {
			return JSON.readTree(bytes);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private static String foreign(byte[] bytes) {
		String start = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8).strip();
		if (start.isEmpty()) {
			return "The profile is empty." + AGAIN;
		}
		if (start.startsWith("<") || start.startsWith("\ufeff<")) {
			return "The profile is a web page, perhaps the portal's sign-in page." + AGAIN;
		}
		return (start.startsWith("{") && start.contains(CheckProfile.KIND))
				? "The profile is damaged: it ends too early or was changed." + AGAIN
				: "This file is not a check profile of the portal." + AGAIN;
	}

}
