package org.mncares.portal.precheck;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.mncares.portal.intake.profile.CheckProfile;

/**
 * What the checker makes of a file, for tests elsewhere.
 *
 * @param exit the exit code
 * @param lines a line for each finding, sorted
 */
public record PreChecked(int exit, long rows, long eligible, long corrections, long warnings, List<String> lines) {

	/** Checks a file as of now. */
	public static PreChecked of(CheckProfile profile, byte[] bytes, Path folder) throws Exception {
		ListCheck check = new ListCheck(profile.context(profile.day(Instant.now())), profile.choices(), folder,
				(count) -> {
				});
		Found found = Found.in(check, () -> new java.io.ByteArrayInputStream(bytes));
		CheckedList list = found.list();
		return new PreChecked(list.exit().code(), list.tally().rows(), list.eligible(), list.corrections(),
				list.warnings(), found.lines());
	}

}
