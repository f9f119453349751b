package org.mncares.portal.intake;

import java.time.ZoneId;

/**
 * The study's own time zone: a day begins when it begins in Minnesota.
 */
public final class StudyTime {

	public static final ZoneId ZONE = ZoneId.of("America/Chicago");

	private StudyTime() {
	}

}
