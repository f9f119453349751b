package org.mncares.portal.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The portal's clock for business dates: it stands still in 2021 while the demonstration
 * study is loaded, and shows the real time at all other times. Audit times are the
 * database's and stay true.
 */
@Component
@ConditionalOnDemonstration
class DemoClock extends Clock {

	private static final ZoneId MINNESOTA = ZoneId.of("America/Chicago");

	private final Clock real = Clock.system(MINNESOTA);

	private volatile @Nullable Instant set;

	/** Lets it stand still at a moment. */
	void stopAt(Instant moment) {
		this.set = moment;
	}

	/** Lets it show the real time again. */
	void release() {
		this.set = null;
	}

	@Override
	public Instant instant() {
		Instant moment = this.set;
		return (moment != null) ? moment : this.real.instant();
	}

	@Override
	public ZoneId getZone() {
		return MINNESOTA;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return Clock.fixed(instant(), zone);
	}

}
