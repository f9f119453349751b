package org.mncares.portal.intake;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditedEvent;

/**
 * Something was done with a written payor that nothing matches; it is named by reference,
 * because it may be a person's name.
 *
 * @param step what was done
 * @param id under which intake keeps the value; null for all
 */
public record PayorValueEvent(String step, @Nullable Long id, Map<String, String> details) implements AuditedEvent {

	public PayorValueEvent {
		details = Map.copyOf(details);
	}

	/** A look at the values that wait. */
	public static PayorValueEvent viewed() {
		return new PayorValueEvent("viewed", null, Map.of());
	}

	@Override
	public String action() {
		return "unmatched-payor." + this.step;
	}

	@Override
	public String subject() {
		return (this.id != null) ? "unmatched-payor/" + this.id : "unmatched-payors";
	}

}
