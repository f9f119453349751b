package org.mncares.portal.organization;

import java.time.Instant;

/**
 * That a care system was merged into another.
 *
 * @param code of the one that goes on
 * @param name of the one that goes on
 * @param at when
 * @param reason why
 */
public record Merged(String code, String name, Instant at, String reason) {
}
