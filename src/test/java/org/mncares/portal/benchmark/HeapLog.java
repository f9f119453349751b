package org.mncares.portal.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The portal's garbage collection log: what the heap held before and after each pause.
 *
 * @param file the log
 */
record HeapLog(Path file) {

	private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\((\\d+)M\\)");

	/** How many lines there are by now. */
	int position() throws IOException {
		return Files.readAllLines(this.file).size();
	}

	/** The peaks since that position. */
	Peak since(int position) throws IOException {
		List<String> lines = Files.readAllLines(this.file);
		Peak peak = new Peak(0, 0);
		for (String line : lines.subList(position, lines.size())) {
			Matcher pause = PAUSE.matcher(line);
			if (pause.find()) {
				peak = peak.or(Integer.parseInt(pause.group(1)), Integer.parseInt(pause.group(2)));
			}
		}
		return peak;
	}

	/**
	 * The largest heap seen.
	 *
	 * @param used with the garbage, in MB
	 * @param live what a collection left, in MB
	 */
	record Peak(int used, int live) {

		Peak or(Peak other) {
			return or(other.used, other.live);
		}

		Peak or(int otherUsed, int otherLive) {
			return new Peak(Math.max(this.used, otherUsed), Math.max(this.live, otherLive));
		}

	}

}
