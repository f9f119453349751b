package org.mncares.portal.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An entry is written with its step or not at all, and stays as it is for everybody.
 */
@PortalTest
class AuditTrailTests {

	private static final ZoneId ZONE = ZoneId.of("America/Chicago");

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private AuditEntries entries;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private TestDatabase database;

	private String subject;

	@BeforeEach
	void name() {
		this.subject = "test/" + UUID.randomUUID();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			test_app   | update audit_entry set actor_name = 'x'
			test_app   | delete from audit_entry
			test_app   | truncate audit_entry
			test_app   | insert into audit_entry (occurred_at) values (now())
			test_owner | update audit_entry set actor_name = 'x'
			test_owner | delete from audit_entry
			test_owner | truncate audit_entry
			""")
	void nobodyChangesOrRemovesAnEntry(String role, String sql) throws SQLException {
		publish(Scope.ADMINISTRATION);
		try (Connection connection = this.database.connect(role)) {
			connection.createStatement().execute("select set_config('portal.scope', 'administration', false)");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.createStatement().execute(sql))
				.satisfies((refusal) -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
		}
		assertThat(found()).hasSize(1);
	}

	@Test
	void onlyTheAdministrationReads() {
		publish(Scope.of(new CareSystemId(3)));
		assertThat(found()).hasSize(1);
		for (Scope scope : List.of(Scope.STUDY, Scope.SIGN_IN, Scope.STUDY_JOB, Scope.of(new CareSystemId(3)))) {
			assertThat(found(scope)).as(scope.name()).isEmpty();
		}
		assertThat(this.entries.find(bySubject(), null, 9, ZONE)).isEmpty();
	}

	@Test
	void withoutScopeNothingIsWrittenAndTheStepFails() {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.events.publishEvent(event()));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.trail.recordView(event()));
		assertThat(found()).isEmpty();
	}

	@Test
	void aStepThatIsRolledBackLeavesNoEntry() {
		Scopes.run(Scope.STUDY, () -> this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(event());
			status.setRollbackOnly();
		}));
		assertThat(found()).isEmpty();
	}

	@Test
	void aViewIsRecordedEvenBesideAReadOnlyTransaction() {
		TransactionTemplate readOnly = new TransactionTemplate(this.transactions);
		readOnly.setReadOnly(true);
		Scopes.run(Scope.STUDY, () -> readOnly.executeWithoutResult((status) -> this.trail.recordView(event())));
		assertThat(found()).hasSize(1);
		Scopes.run(Scope.STUDY, () -> assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> readOnly.executeWithoutResult((status) -> this.events.publishEvent(event()))));
	}

	@Test
	void anEntrySaysWhoWhenFromWhereWhatAndHowItEnded() {
		publish(Scope.of(new CareSystemId(3)));
		AuditEntryView entry = found().getFirst();
		assertThat(entry.person()).isEqualTo("portal");
		assertThat(entry.address()).isEqualTo("local");
		assertThat(entry.action()).isEqualTo("test.done");
		assertThat(entry.careSystem()).isEqualTo(3);
		assertThat(entry.outcome()).isEqualTo(AuditedEvent.Outcome.REFUSED);
		assertThat(entry.details()).containsExactlyEntriesOf(Map.of("note", "a \"quoted\" \u0001 Ånder"));
	}

	@Test
	void narrowsByEachField() {
		publish(Scope.STUDY);
		LocalDate today = LocalDate.now(ZONE);
		assertThat(find("PORT", 3L, "test.", AuditedEvent.Outcome.REFUSED, today, today)).hasSize(1);
		assertThat(find("nobody", null, null, null, null, null)).isEmpty();
		assertThat(find(null, 4L, null, null, null, null)).isEmpty();
		assertThat(find(null, null, "best.", null, null, null)).isEmpty();
		assertThat(find(null, null, null, AuditedEvent.Outcome.DONE, null, null)).isEmpty();
		assertThat(find(null, null, null, null, today.plusDays(1), null)).isEmpty();
		assertThat(find(null, null, null, null, null, today.minusDays(1))).isEmpty();
	}

	@Test
	void pagesFromTheNewestToTheOldest() {
		for (int i = 0; i < 3; i++) {
			publish(Scope.STUDY);
		}
		List<AuditEntryView> all = found();
		assertThat(all).extracting(AuditEntryView::id).isSortedAccordingTo((a, b) -> Long.compare(b, a));
		List<AuditEntryView> rest = Scopes.call(Scope.ADMINISTRATION,
				() -> this.entries.find(bySubject(), all.getFirst().id(), 9, ZONE));
		assertThat(rest).isEqualTo(all.subList(1, 3));
	}

	private void publish(Scope scope) {
		Scopes.run(scope, () -> this.events.publishEvent(event()));
	}

	private List<AuditEntryView> found() {
		return found(Scope.ADMINISTRATION);
	}

	private List<AuditEntryView> found(Scope scope) {
		return Scopes.call(scope, () -> this.entries.find(bySubject(), null, 9, ZONE));
	}

	private List<AuditEntryView> find(@Nullable String person, @Nullable Long careSystem, @Nullable String action,
			AuditedEvent.@Nullable Outcome outcome, @Nullable LocalDate from, @Nullable LocalDate to) {
		AuditFilter filter = new AuditFilter(person, careSystem, null, action, this.subject, outcome, from, to, false);
		return Scopes.call(Scope.ADMINISTRATION, () -> this.entries.find(filter, null, 9, ZONE));
	}

	private AuditFilter bySubject() {
		return new AuditFilter(null, null, null, null, this.subject, null, null, null, false);
	}

	private AuditedEvent event() {
		return new TestEvent(this.subject);
	}

	private record TestEvent(String subject) implements AuditedEvent {

		@Override
		public String action() {
			return "test.done";
		}

		@Override
		public CareSystemId careSystem() {
			return new CareSystemId(3);
		}

		@Override
		public Outcome outcome() {
			return Outcome.REFUSED;
		}

		@Override
		public Map<String, String> details() {
			return Map.of("note", "a \"quoted\" \u0001 Ånder");
		}

	}

}
