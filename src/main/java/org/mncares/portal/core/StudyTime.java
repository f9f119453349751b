package org.mncares.portal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The study's own time: a day begins when it begins in Minnesota.
 */
public final class StudyTime {

	/** The time zone of Minnesota. */
	public static final ZoneId ZONE = ZoneId.of("America/Chicago");

	private StudyTime() {
	}

	/** The day on which a moment is. */
	public static LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, ZONE);
	}

}
