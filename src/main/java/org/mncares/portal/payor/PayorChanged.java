package org.mncares.portal.payor;

import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;

/**
 * A payor partner was registered or changed.
 *
 * @param action what was done, for instance {@code payor.registered}
 * @param subject on which, for instance {@code payor/13}
 * @param details old and new values
 */
public record PayorChanged(String action, String subject, Map<String, String> details) implements AuditedEvent {
}
