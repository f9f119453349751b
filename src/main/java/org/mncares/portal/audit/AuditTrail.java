package org.mncares.portal.audit;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.AccountId;
import org.mncares.portal.core.CareSystemId;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the trail: one entry for each audited event.
 */
@Component
public class AuditTrail {

	private final JdbcClient jdbc;

	private final CurrentActor currentActor;

	private final JsonMapper json;

	AuditTrail(JdbcClient jdbc, CurrentActor currentActor, JsonMapper json) {
		this.jdbc = jdbc;
		this.currentActor = currentActor;
		this.json = json;
	}

	/**
	 * Records that a page with identified patients is about to be shown. Call it before
	 * the read and outside of its transaction, which is read-only; when this throws, show
	 * nothing.
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void recordView(AuditedEvent view) {
		write(view);
	}

	/**
	 * Within the transaction that published it; in one of its own where there is none.
	 */
	@EventListener
	@Transactional
	void on(AuditedEvent event) {
		write(event);
	}

	private void write(AuditedEvent event) {
		Actor actor = Objects.requireNonNullElseGet(event.actor(), this.currentActor::get);
		this.jdbc.sql("""
				insert into audit_entry (actor_account, actor_name, actor_role, actor_address, action, subject,
					care_system_id, outcome, details)
				values (:account, :name, :role, :address, :action, :subject, :careSystem, :outcome, :details::jsonb)""")
			.param("account", number(actor.account()))
			.param("name", actor.name())
			.param("role", actor.role())
			.param("address", actor.address())
			.param("action", event.action())
			.param("subject", event.subject())
			.param("careSystem", number(event.careSystem()))
			.param("outcome", event.outcome().name())
			.param("details", this.json.writeValueAsString(event.details()))
			.update();
	}

	private static @Nullable Long number(@Nullable AccountId account) {
		return (account != null) ? account.value() : null;
	}

	private static @Nullable Long number(@Nullable CareSystemId careSystem) {
		return (careSystem != null) ? careSystem.value() : null;
	}

}
