package org.mncares.portal.organization;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.MoveStaff;
import org.mncares.portal.identity.Role;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a clinic to another care system, and merges one care system into another: all of
 * it in one transaction, or nothing.
 */
@Service
@Transactional
public class MoveClinics {

	/** The shortest reason, in characters. */
	public static final int SHORTEST_REASON = 3;

	/** The longest reason, in characters. */
	public static final int LONGEST_REASON = 2_000;

	private final OrganizationDirectory directory;

	private final ClinicHistory history;

	private final MoveRows rows;

	private final MoveStaff staff;

	private final List<FollowsClinics> followers;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MoveClinics(OrganizationDirectory directory, ClinicHistory history, MoveRows rows, MoveStaff staff,
			List<FollowsClinics> followers, CurrentCaller caller, ApplicationEventPublisher events, Clock clock) {
		this.directory = directory;
		this.history = history;
		this.rows = rows;
		this.staff = staff;
		this.followers = followers;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What would follow if a clinic moved.
	 * @param clinic its code
	 * @param to the code of the care system to which it is to go
	 * @throws Conflict when it cannot go there
	 */
	public MovePreview previewMove(String clinic, String to) {
		return preview(oneClinic(clinic, to));
	}

	/**
	 * What would follow if a care system were merged into another.
	 * @throws Conflict when it cannot be
	 */
	public MovePreview previewMerge(String from, String to) {
		return preview(allClinics(from, to));
	}

	/**
	 * Moves a clinic.
	 * @param seen of the preview that the person saw
	 * @param reason why, 3 to 2,000 characters
	 * @throws Conflict when something is in the way
	 * @throws ChangedMeanwhile when somebody else was quicker
	 */
	public void move(String clinic, String to, String seen, String reason) {
		this.rows.lock(oneClinic(clinic, to));
		carryOut(oneClinic(clinic, to), seen, requireReason(reason));
	}

	/**
	 * Merges a care system into another: all its clinics and its staff go there, and it
	 * stays as history.
	 * @param seen of the preview that the person saw
	 * @param reason why, 3 to 2,000 characters
	 * @throws Conflict when something is in the way
	 * @throws ChangedMeanwhile when somebody else was quicker
	 */
	public void merge(String from, String to, String seen, String reason) {
		this.rows.lock(allClinics(from, to));
		ClinicMove merge = allClinics(from, to);
		String why = requireReason(reason);
		carryOut(merge, seen, why);
		int accounts = this.staff.move(merge.from().id(), merge.to().id());
		this.rows.end(merge, why, this.caller.get().name(), this.clock.instant());
		Map<String, String> details = new Changes().add("merged-into", null, merge.to().code())
			.add("clinics", null, merge.codes())
			.add("accounts", null, accounts)
			.add("reason", null, why)
			.details();
		publish("care-system.merged", "care-system/" + merge.from().code(), merge.from().id(), details);
		publish("care-system.took-over", "care-system/" + merge.to().code(), merge.to().id(),
				Map.of("from", merge.from().code(), "reason", why));
		this.events.publishEvent(new CareSystemMerged(merge.from().id(), merge.to().id()));
	}

	private void carryOut(ClinicMove move, String seen, String reason) {
		Caller by = this.caller.get();
		if (!preview(move).seen().equals(seen)) {
			throw new ChangedMeanwhile(move.merge() ? "care system" : "clinic");
		}
		this.followers.forEach((follower) -> follower.prepare(move));
		if (move.clinics().isEmpty()) {
			return;
		}
		if (!this.rows.move(move)) {
			throw new ChangedMeanwhile("clinic");
		}
		Instant now = this.clock.instant();
		this.rows.remember(move, reason, by.name(), now);
		Map<String, String> details = new Changes().add("care-system", move.from().code(), move.to().code())
			.add("reason", null, reason)
			.details();
		move.clinics().forEach((clinic) -> {
			publish("clinic.moved", "clinic/" + clinic.code(), move.from().id(), details);
			publish("clinic.arrived", "clinic/" + clinic.code(), move.to().id(), details);
		});
		this.events.publishEvent(new ClinicsMoved(move, now));
	}

	private MovePreview preview(ClinicMove move) {
		List<MoveNote> notes = new ArrayList<>();
		if (move.merge()) {
			notes.add(new MoveNote(MoveNote.Kind.MOVES,
					move.clinics().isEmpty() ? "No clinic: it has none." : "The clinics " + move.codes() + "."));
			int accounts = this.staff.count(move.from().id());
			if (accounts > 0) {
				notes.add(new MoveNote(MoveNote.Kind.MOVES, "The accounts of its staff: " + accounts
						+ ". They are signed out, and belong to " + move.to().name() + " when they sign in again."));
			}
			notes.add(new MoveNote(MoveNote.Kind.STAYS, move.from().name() + " stays as history under its code "
					+ move.from().code() + ", which is not used again. It sends nothing any more."));
		}
		this.followers.forEach((follower) -> notes.addAll(follower.notes(move)));
		return new MovePreview(move, notes);
	}

	private ClinicMove oneClinic(String code, String to) {
		ClinicView clinic = this.directory.clinic(code);
		return fit(new ClinicMove(this.directory.careSystem(clinic.careSystem(), today()), target(to), List.of(clinic),
				false));
	}

	private ClinicMove allClinics(String code, String to) {
		CareSystemView from = this.directory.careSystem(code, today());
		this.history.requireStanding(from.id());
		return fit(new ClinicMove(from, target(to), this.directory.clinics(from.id()), true));
	}

	private ClinicMove fit(ClinicMove move) {
		this.caller.get().require(Role.ADMIN);
		if (move.from().id().equals(move.to().id())) {
			throw new Conflict(move.merge() ? "A care system cannot be merged into itself. Choose another one."
					: "The clinic belongs to " + move.to().name() + " already. Choose another care system.");
		}
		this.history.requireStanding(move.to().id());
		return move;
	}

	private CareSystemView target(String code) {
		try {
			return this.directory.careSystem(code, today());
		}
		catch (NotFound ex) {
			throw new Conflict("There is no care system with this code. Choose one from the list.");
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static String requireReason(String reason) {
		String why = reason.strip();
		if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
			throw new IllegalArgumentException("A reason has 3 to 2,000 characters");
		}
		return why;
	}

	private void publish(String action, String subject, CareSystemId careSystem, Map<String, String> details) {
		this.events.publishEvent(new OrganizationChanged(action, subject, careSystem, details));
	}

}
