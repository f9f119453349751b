package org.mncares.portal.intake.unmatched;

import java.util.List;

import org.mncares.portal.core.CareSystemId;

/**
 * A payor that lists wrote and nothing matches, in all its ways of writing.
 *
 * @param id under which pages ask for it
 * @param written its commonest way of writing; never shown where it is masked
 * @param writings all ways of writing, as they may be shown
 * @param rows in how many rows it stands
 * @param openRows those of lists that are not accepted yet
 * @param careSystems whose lists hold it
 * @param masked whether it looks like something that identifies a person
 */
public record UnmatchedValue(long id, String written, List<String> writings, long rows, long openRows,
		List<CareSystemId> careSystems, boolean masked) {

	private static final int LONGEST = 60;

	private static final int IDENTIFYING_DIGITS = 6;

	private static final int SHOWN = 12;

	public UnmatchedValue {
		writings = List.copyOf(writings);
		careSystems = List.copyOf(careSystems);
	}

	/** As pages show it. */
	public String shown() {
		return shown(this.written);
	}

	/** A value as it may be shown: neither a number of somebody nor a long text. */
	static String shown(String written) {
		if (!isMasked(written)) {
			return written;
		}
		String start = written.codePoints()
			.limit(SHOWN)
			.map((c) -> Character.isDigit(c) ? '•' : c)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
		return start + "… (" + written.codePointCount(0, written.length()) + " characters)";
	}

	static boolean isMasked(String written) {
		return written.length() > LONGEST
				|| written.codePoints().filter(Character::isDigit).count() >= IDENTIFYING_DIGITS;
	}

}
