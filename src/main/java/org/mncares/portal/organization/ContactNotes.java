package org.mncares.portal.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.organization.ContactNote.Strike;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log of what was said and promised to care systems, for administrators only. Notes
 * are added, never changed; one can be struck out.
 */
@Service
@Transactional(readOnly = true)
public class ContactNotes {

	/** The longest note, in characters. */
	public static final int LONGEST = 2_000;

	/** The longest reason for striking one out, in characters. */
	public static final int LONGEST_REASON = 500;

	/** Three, two and four digits, apart in the same way or together. */
	private static final Pattern SSN = Pattern.compile("(?<![0-9])[0-9]{3}([-–. ]?)[0-9]{2}\\1[0-9]{4}(?![0-9])");

	private static final String READ = "select id, text, written_by, written_at, struck_by, struck_at, struck_reason"
			+ " from contact_note where care_system_id = :careSystem order by id desc limit :limit";

	private final JdbcClient jdbc;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ContactNotes(JdbcClient jdbc, CurrentCaller caller, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/** What is wrong with a note, as a sentence for who writes it. */
	public static Optional<String> problem(@Nullable String text) {
		return problem(text, "the note", LONGEST);
	}

	/** What is wrong with a reason for striking a note out. */
	public static Optional<String> reasonProblem(@Nullable String reason) {
		return problem(reason, "the reason", LONGEST_REASON);
	}

	/** The notes about a care system, the newest first. */
	public List<ContactNote> about(CareSystemId careSystem, int limit) {
		this.caller.get().require(Role.ADMIN);
		return this.jdbc.sql(READ)
			.param("careSystem", careSystem.value())
			.param("limit", limit)
			.query((row, number) -> note(row))
			.list();
	}

	/**
	 * Adds a note.
	 * @throws IllegalArgumentException when there is a {@link #problem} with it
	 */
	@Transactional
	public void write(CareSystemId careSystem, String code, String text) {
		this.caller.get().require(Role.ADMIN);
		refuse(problem(text));
		long id = this.jdbc
			.sql("insert into contact_note (care_system_id, text, written_by, written_at)"
					+ " values (:careSystem, :text, :by, :at) returning id")
			.param("careSystem", careSystem.value())
			.param("text", text.strip())
			.param("by", this.caller.get().name())
			.param("at", Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.single();
		publish("contact-note.written", careSystem, code, id);
	}

	/**
	 * Strikes a note out; it stays readable.
	 * @throws IllegalArgumentException when there is a {@link #reasonProblem} with the
	 * reason
	 * @throws Conflict when the care system has no such note, or it was struck out
	 * already
	 */
	@Transactional
	public void strike(CareSystemId careSystem, String code, long note, String reason) {
		this.caller.get().require(Role.ADMIN);
		refuse(reasonProblem(reason));
		int struck = this.jdbc
			.sql("update contact_note set struck_by = :by, struck_at = :at, struck_reason = :reason"
					+ " where id = :note and care_system_id = :careSystem and struck_at is null")
			.param("by", this.caller.get().name())
			.param("at", Timestamp.from(this.clock.instant()))
			.param("reason", reason.strip())
			.param("note", note)
			.param("careSystem", careSystem.value())
			.update();
		if (struck == 0) {
			throw new Conflict("There is no such note, or somebody struck it out before you. Look at the notes again.");
		}
		publish("contact-note.struck-out", careSystem, code, note);
	}

	private static Optional<String> problem(@Nullable String typed, String what, int longest) {
		String text = (typed != null) ? typed.strip() : "";
		if (text.isEmpty()) {
			return Optional.of("Write " + what + ".");
		}
		if (text.length() > longest) {
			return Optional.of(String.format(java.util.Locale.US, "This has %,d characters; shorten it to at most %,d.",
					text.length(), longest));
		}
		if (SSN.matcher(text).find()) {
			return Optional.of("There is a number that looks like a social security number. Take it out: nothing that"
					+ " identifies a patient belongs here.");
		}
		if (text.codePoints().anyMatch((one) -> Character.isISOControl(one) && one != '\n' && one != '\t')) {
			return Optional.of("There is a character in it that cannot be shown. Type it again instead of pasting it.");
		}
		return Optional.empty();
	}

	private static void refuse(Optional<String> problem) {
		problem.ifPresent((sentence) -> {
			throw new IllegalArgumentException("The note was refused; ask for its problem first");
		});
	}

	private static ContactNote note(ResultSet row) throws SQLException {
		Timestamp struckAt = row.getTimestamp("struck_at");
		Strike strike = (struckAt != null)
				? new Strike(row.getString("struck_by"), struckAt.toInstant(), row.getString("struck_reason")) : null;
		return new ContactNote(row.getLong("id"), row.getString("text"), row.getString("written_by"),
				row.getTimestamp("written_at").toInstant(), strike);
	}

	/** The trail names the note by its number: its text stays here. */
	private void publish(String action, CareSystemId careSystem, String code, long note) {
		this.events.publishEvent(new OrganizationChanged(action, "care-system/" + code, careSystem,
				Map.of("note", Long.toString(note))));
	}

}
