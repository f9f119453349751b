package org.mncares.portal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.StudyTime;

import org.springframework.stereotype.Component;

/**
 * The portal's clock for business dates: for the thread that loads the demonstration
 * study it stands still in 2021, for everybody else it shows the real time. Audit times
 * are the database's and stay true.
 */
@Component
@ConditionalOnDemonstration
class DemoClock extends Clock {

	private static final ThreadLocal<@Nullable Instant> SET = new ThreadLocal<>();

	private final Clock real = Clock.system(StudyTime.ZONE);

	/** Lets it stand still at a moment, for this thread. */
	void stopAt(Instant moment) {
		SET.set(moment);
	}

	/** Lets it show the real time again, to this thread. */
	void release() {
		SET.remove();
	}

	@Override
	public Instant instant() {
		Instant moment = SET.get();
		return (moment != null) ? moment : this.real.instant();
	}

	@Override
	public ZoneId getZone() {
		return StudyTime.ZONE;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

}
