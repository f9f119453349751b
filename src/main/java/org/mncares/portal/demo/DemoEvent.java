package org.mncares.portal.demo;

import java.time.Instant;

/**
 * Something that happens in the demonstration study.
 *
 * @param at when, in 2021
 * @param happens what; it takes each of its steps once, however often it is run
 */
record DemoEvent(Instant at, Runnable happens) {
}
