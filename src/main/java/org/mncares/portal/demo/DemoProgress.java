package org.mncares.portal.demo;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.stereotype.Component;

/**
 * How far loading the demonstration study is, while it is being loaded.
 */
@Component
@ConditionalOnDemonstration
class DemoProgress {

	private final AtomicInteger done = new AtomicInteger();

	private volatile int all;

	void begin(int events) {
		this.done.set(0);
		this.all = events;
	}

	void next() {
		this.done.incrementAndGet();
	}

	void end() {
		this.all = 0;
	}

	/** How much has happened, in percent; nothing when nothing is being loaded. */
	Optional<Integer> percent() {
		int events = this.all;
		return (events > 0) ? Optional.of(100 * this.done.get() / events) : Optional.empty();
	}

}
