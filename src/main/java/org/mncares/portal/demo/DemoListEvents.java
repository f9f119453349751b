package org.mncares.portal.demo;

import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.demo.DemoList.Outcome;
import org.mncares.portal.demo.DemoList.Variant;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.review.ReviewPatientList;

import org.springframework.stereotype.Component;

/**
 * What happens to the demonstration lists: they are uploaded, submitted, and answered or
 * taken back.
 */
@Component
@ConditionalOnDemonstration
class DemoListEvents {

	private final DemoSteps steps;

	private final DemoPeople people;

	private final DemoLists lists;

	private final DemoObjections objections;

	private final ReviewPatientList review;

	DemoListEvents(DemoSteps steps, DemoPeople people, DemoLists lists, DemoObjections objections,
			ReviewPatientList review) {
		this.steps = steps;
		this.people = people;
		this.lists = lists;
		this.objections = objections;
		this.review = review;
	}

	/** Everything that happens to the lists. */
	List<DemoEvent> of(DemoStudy study) {
		List<DemoEvent> events = new ArrayList<>();
		for (DemoList list : study.lists()) {
			events.add(new DemoEvent(list.uploaded(), () -> upload(study, list)));
			if (list.submitted() != null) {
				events.add(new DemoEvent(list.submitted(), () -> submit(study, list)));
			}
			if (list.reviewed() != null) {
				events.add(new DemoEvent(list.reviewed(), () -> end(study, list)));
			}
		}
		return events;
	}

	private void upload(DemoStudy study, DemoList list) {
		Caller sender = sender(list);
		PatientListId id = id(study, list, sender);
		ActingAs.run(sender, () -> {
			this.lists.awaitCheck(id);
			if (list.variant() == Variant.LEFT_OUT) {
				this.steps.once(list.key() + " UPLOAD", () -> this.lists.leaveOut(id));
			}
		});
	}

	private void submit(DemoStudy study, DemoList list) {
		Caller sender = sender(list);
		PatientListId id = id(study, list, sender);
		ActingAs.run(sender,
				() -> this.steps.once(list.key() + " SUBMIT", () -> this.lists.submit(study, list, id, sender)));
	}

	private void end(DemoStudy study, DemoList list) {
		Caller sender = sender(list);
		PatientListId id = id(study, list, sender);
		String step = list.key() + " END";
		if (list.outcome() == Outcome.WITHDRAWN) {
			ActingAs.run(sender, () -> this.steps.once(step, () -> this.lists.withdraw(id)));
			return;
		}
		ActingAs.run(this.people.knownAdministrator(), () -> {
			if (list.outcome() == Outcome.RETURNED) {
				this.steps.once(step, () -> this.review.sendBack(id, list.message()));
			}
			else {
				this.steps.once(step, () -> this.review.accept(id));
			}
			if (list.variant() == Variant.OBJECTORS) {
				this.steps.once(step + " objections", this.objections::withdrawAll);
			}
		});
	}

	private PatientListId id(DemoStudy study, DemoList list, Caller sender) {
		return ActingAs.call(sender, () -> this.steps.list(list.key(), () -> this.lists.begin(study, list)));
	}

	private Caller sender(DemoList list) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.people.sender(list.system()));
	}

}
