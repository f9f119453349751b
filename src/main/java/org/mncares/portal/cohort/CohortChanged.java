package org.mncares.portal.cohort;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * A cohort was defined or changed, or a patient left it.
 *
 * @param action what was done, for instance {@code cohort.submission-extended}
 * @param subject on what, for instance {@code cohort/historical}
 * @param careSystem whose clinic or patient it concerns, if it is one system's
 * @param details old and new values
 */
public record CohortChanged(String action, String subject, @Nullable CareSystemId careSystem,
		Map<String, String> details) implements AuditedEvent {
}
