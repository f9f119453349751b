package org.mncares.portal.organization;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * A care system or a clinic was registered or changed, or reference data about places was
 * read.
 *
 * @param action what was done, for instance {@code clinic.certified}
 * @param subject on what, for instance {@code clinic/1234}
 * @param careSystem whose it is
 * @param details old and new values
 */
public record OrganizationChanged(String action, String subject, @Nullable CareSystemId careSystem,
		Map<String, String> details) implements AuditedEvent {
}
