package org.mncares.portal.intake.move;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.check.CheckQueue;
import org.mncares.portal.intake.enrol.EnrolPatients;
import org.mncares.portal.intake.move.MatchAgain.Matched;
import org.mncares.portal.organization.ClinicMove;
import org.mncares.portal.organization.ClinicsMoved;
import org.mncares.portal.organization.FollowsClinics;
import org.mncares.portal.organization.MoveNote;
import org.mncares.portal.organization.MoveNote.Kind;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Patients and standing answers go with a clinic to its new care system; lists stay with
 * the one that sent them, and those that are still open are checked again.
 */
@Component
@Order(20)
class ListsFollow implements FollowsClinics {

	private static final String UNDER_WAY = """
			select l.id, l.status, l.care_system_id,
			       exists (select from patient_list_clinic c where c.list_id = l.id and c.clinic_id in (:clinics)) as names
			  from patient_list l
			 where l.care_system_id in (:from, :to)
			   and l.status in ('RECEIVED', 'CHECKING', 'NEEDS_CORRECTION', 'READY', 'SUBMITTED')
			 order by l.id""";

	private final PatientLists lists;

	private final EnrolPatients enrol;

	private final MatchAgain matching;

	private final TakeOver takeOver;

	private final CheckQueue queue;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ListsFollow(PatientLists lists, EnrolPatients enrol, MatchAgain matching, TakeOver takeOver, CheckQueue queue,
			JdbcClient jdbc, ApplicationEventPublisher events) {
		this.lists = lists;
		this.enrol = enrol;
		this.matching = matching;
		this.takeOver = takeOver;
		this.queue = queue;
		this.jdbc = jdbc;
		this.events = events;
	}

	@Override
	public List<MoveNote> notes(ClinicMove move) {
		List<MoveNote> notes = new ArrayList<>();
		Matched matched = this.matching.compare(move);
		notes.add(new MoveNote(Kind.MOVES, count(matched.patients(), "enrolled patient", "enrolled patients")
				+ " with their study IDs, and the answers that stand for the clinics."));
		if (matched.samePerson() > 0) {
			notes.add(new MoveNote(Kind.FOLLOWS,
					count(matched.samePerson(), "of them is", "of them are") + " enrolled by " + move.to().name()
							+ " too, under the same ID: they are one person each. The study"
							+ " ID that was given first stays, the other record leaves the cohort."));
		}
		if (matched.sameNumber() > 0) {
			notes.add(new MoveNote(Kind.FOLLOWS,
					count(matched.sameNumber(), "of them has", "of them have") + " an ID that is somebody else's in "
							+ move.to().name() + ". Both people stay, each with their own study ID."));
		}
		notes.add(new MoveNote(Kind.STAYS, "The lists that " + move.from().name()
				+ " sent, with their receipts and the trail. They name the clinics as they are called now."));
		List<UnderWay> underWay = underWay(move, "");
		underWay.stream()
			.filter((list) -> list.isInTheWay(move))
			.forEach((list) -> notes.add(new MoveNote(Kind.OBSTACLE, list.inTheWay())));
		List<String> again = underWay.stream()
			.filter((list) -> list.isCheckedAgain(move))
			.map((list) -> list.id().toString())
			.toList();
		if (!again.isEmpty()) {
			notes.add(new MoveNote(Kind.FOLLOWS, "Lists that are not submitted yet are checked again: "
					+ String.join(", ", again) + ". Where such a list is for no other clinic, it ends."));
		}
		return notes;
	}

	@Override
	public void prepare(ClinicMove move) {
		move.systemsInOrder().forEach(this.enrol::oneAtATime);
		underWay(move, " for update").stream().filter((list) -> list.isInTheWay(move)).findFirst().ifPresent((list) -> {
			throw new Conflict(list.inTheWay());
		});
	}

	/**
	 * The clinics' rows, and by cascade their patients', belong to the new one already.
	 */
	@EventListener
	@Order(20)
	@Transactional
	public void on(ClinicsMoved moved) {
		ClinicMove move = moved.move();
		Matched matched = this.matching.match(move, moved.at());
		this.takeOver.handOver(move, moved.at()).forEach((id) -> {
			PatientList list = this.lists.require(id);
			list.replace(moved.at());
			this.events.publishEvent(PatientListEvent.of("replaced", list, Map.of("by", "move of " + move.codes())));
		});
		underWay(move, "").stream()
			.filter((list) -> list.isCheckedAgain(move))
			.forEach((list) -> checkAgain(this.lists.require(list.id()), moved));
		this.events.publishEvent(new PatientsMoved(move.from().id(), move.to().id(), matched));
	}

	private void checkAgain(PatientList list, ClinicsMoved moved) {
		list.clinicsLeft(moved.move().ids(), moved.at());
		if (list.status().isBeingChecked()) {
			this.queue.add(list);
		}
		this.events.publishEvent(PatientListEvent.of("clinics-moved", list,
				Map.of("clinics", moved.move().codes(), "status", list.status().name())));
	}

	private List<UnderWay> underWay(ClinicMove move, String lock) {
		return move.clinics().isEmpty() ? List.of()
				: this.jdbc.sql(UNDER_WAY + lock)
					.param("clinics", move.ids().stream().map(ClinicId::value).toList())
					.param("from", move.from().id().value())
					.param("to", move.to().id().value())
					.query((row, number) -> new UnderWay(new PatientListId(row.getLong(1)),
							ListStatus.valueOf(row.getString(2)), row.getLong(3), row.getBoolean(4)))
					.list();
	}

	private static String count(long number, String one, String many) {
		return String.format(Locale.US, "%,d %s", number, (number == 1) ? one : many);
	}

	/** A list of either care system that is not answered yet. */
	private record UnderWay(PatientListId id, ListStatus status, long careSystem, boolean names) {

		private boolean isInTheWay(ClinicMove move) {
			return this.status.isBeingChecked() || (this.status == ListStatus.SUBMITTED && isFormer(move));
		}

		private boolean isCheckedAgain(ClinicMove move) {
			boolean open = this.status == ListStatus.NEEDS_CORRECTION || this.status == ListStatus.READY;
			return open && (isFormer(move) || this.careSystem == move.to().id().value());
		}

		private boolean isFormer(ClinicMove move) {
			return this.names && this.careSystem == move.from().id().value();
		}

		private String inTheWay() {
			return this.status.isBeingChecked()
					? "List " + this.id + " is being checked. Wait until its check has ended, then try again."
					: "List " + this.id
							+ " is for a clinic that is to move, and waits for your answer. Accept or return it first.";
		}

	}

}
