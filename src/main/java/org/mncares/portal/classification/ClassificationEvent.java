package org.mncares.portal.classification;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * Something of the classification changed.
 *
 * @param action what was done, for instance {@code classification.condition-overridden}
 * @param subject on what, for instance {@code clinic/1204}
 * @param careSystem whose clinic, if it is about one system
 * @param details old and new values
 */
public record ClassificationEvent(String action, String subject, @Nullable CareSystemId careSystem,
		Map<String, String> details) implements AuditedEvent {
}
