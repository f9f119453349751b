package org.mncares.portal.dashboard.edition;

import java.util.List;

import org.mncares.portal.audit.AuditedEvent;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes, within the transaction that changes something, that the live edition will be out
 * of date. What cannot change a figure is left out; what is not known is noted.
 */
@Component
class RecordChange {

	private static final List<String> NO_FIGURES = List.of("account.", "sign-in", "sign-out", "access", "data-cut.");

	private static final String VIEWED = "-viewed";

	private final JdbcClient jdbc;

	RecordChange(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	@Transactional
	void on(AuditedEvent event) {
		if (event.outcome() == AuditedEvent.Outcome.DONE && mayChangeFigures(event.action())) {
			this.jdbc.sql("insert into edition_change (action) values (:action)")
				.param("action", event.action())
				.update();
		}
	}

	static boolean mayChangeFigures(String action) {
		return NO_FIGURES.stream().noneMatch(action::startsWith) && !action.endsWith(VIEWED);
	}

}
