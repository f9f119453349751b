package org.mncares.portal.intake.unmatched;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.core.CareSystemId;

/**
 * Something was done with a written payor that nothing matches; it is named by reference,
 * because it may be a person's name.
 *
 * @param action what was done
 * @param id under which intake keeps the value; null for all
 * @param careSystem whose lists hold what was looked at, if it is one's
 * @param details why; never the value
 */
public record PayorValueEvent(String action, @Nullable Long id, @Nullable CareSystemId careSystem,
		Map<String, String> details) implements AuditedEvent {

	public PayorValueEvent {
		details = Map.copyOf(details);
	}

	/** A look at the values that a care system's lists hold. */
	public static PayorValueEvent viewed(CareSystemId careSystem) {
		return new PayorValueEvent("patient-list.payors-viewed", null, careSystem, Map.of());
	}

	static PayorValueEvent of(String step, long id, Map<String, String> details) {
		return new PayorValueEvent("unmatched-payor." + step, id, null, details);
	}

	@Override
	public String subject() {
		return (this.id != null) ? "unmatched-payor/" + this.id : "unmatched-payors";
	}

}
