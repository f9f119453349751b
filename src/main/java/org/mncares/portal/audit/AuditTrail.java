package org.mncares.portal.audit;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;

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
	 * Records the many events of one step at once, where to publish each would take too
	 * long; nobody else hears of them. All are of the one who acts now, and of the
	 * transaction in hand.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void recordAll(Collection<? extends AuditedEvent> events) {
		Actor actor = this.currentActor.get();
		this.jdbc
			.sql("""
					insert into audit_entry (actor_account, actor_name, actor_role, actor_address, action, subject,
						care_system_id, outcome, details)
					select :account, :name, :role, :address, e.action, e.subject, e.care_system::bigint, e.outcome, e.details::jsonb
					  from unnest(:actions::text[], :subjects::text[], :careSystems::text[], :outcomes::text[], :details::text[])
					       with ordinality e(action, subject, care_system, outcome, details, place)
					 order by e.place""")
			.param("account", number(actor.account()))
			.param("name", actor.name())
			.param("role", actor.role())
			.param("address", actor.address())
			.param("actions", column(events, AuditedEvent::action))
			.param("subjects", column(events, AuditedEvent::subject))
			.param("careSystems",
					column(events, (event) -> (event.careSystem() != null) ? event.careSystem().toString() : null))
			.param("outcomes", column(events, (event) -> event.outcome().name()))
			.param("details", column(events, (event) -> this.json.writeValueAsString(event.details())))
			.update();
	}

	private static @Nullable String[] column(Collection<? extends AuditedEvent> events,
			Function<AuditedEvent, @Nullable String> value) {
		return events.stream().map(value).toArray(String[]::new);
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
