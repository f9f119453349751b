package org.mncares.portal.organization;

import java.time.Instant;

/**
 * That a clinic changed its care system.
 *
 * @param code the clinic's code
 * @param name the clinic's name at that time
 * @param from the former care system's name
 * @param to the new care system's name
 * @param left whether it left the care system that asks; else it came to it
 * @param at when
 * @param reason why
 */
public record PastMove(String code, String name, String from, String to, boolean left, Instant at, String reason) {
}
