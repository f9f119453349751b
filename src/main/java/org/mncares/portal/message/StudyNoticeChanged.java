package org.mncares.portal.message;

import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;

/**
 * What the study tells everybody was changed.
 *
 * @param action what was done, for instance {@code announcement.edited}
 * @param subject on what
 * @param details old and new values
 */
record StudyNoticeChanged(String action, String subject, Map<String, String> details) implements AuditedEvent {
}
