package org.mncares.portal.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something that happens to a demonstration list.
 *
 * @param at when, in 2021
 * @param kind what
 * @param list to which
 */
record DemoEvent(Instant at, Kind kind, DemoList list) {

	/** Everything that happens to the lists, in the order in which it does. */
	static List<DemoEvent> of(List<DemoList> lists) {
		List<DemoEvent> events = new ArrayList<>();
		for (DemoList list : lists) {
			events.add(new DemoEvent(list.uploaded(), Kind.UPLOAD, list));
			if (list.submitted() != null) {
				events.add(new DemoEvent(list.submitted(), Kind.SUBMIT, list));
			}
			if (list.reviewed() != null) {
				events.add(new DemoEvent(list.reviewed(), Kind.END, list));
			}
		}
		events.sort(Comparator.comparing(DemoEvent::at));
		return events;
	}

	String step() {
		return this.list.key() + " " + this.kind;
	}

	/** What can happen. */
	enum Kind {

		UPLOAD, SUBMIT, END

	}

}
