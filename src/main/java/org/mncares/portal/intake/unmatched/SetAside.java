package org.mncares.portal.intake.unmatched;

import java.time.Instant;

/**
 * A value that was set aside in the lists that hold it.
 *
 * @param shown as it may be shown
 */
public record SetAside(long id, String shown, long rows, String by, Instant at, String reason) {
}
