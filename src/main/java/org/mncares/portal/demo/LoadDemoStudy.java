package org.mncares.portal.demo;

import java.time.LocalDate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.demo.DemoList.Outcome;
import org.mncares.portal.demo.DemoList.Variant;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.ReviewPatientList;

import org.springframework.stereotype.Component;

/**
 * Lets the demonstration study happen, through the services that people use: nothing is
 * written behind a module's back.
 */
@Component
@ConditionalOnDemonstration
class LoadDemoStudy {

	private static final Instant BEFORE = Instant.parse("2021-05-24T15:00:00Z");

	private final DemoSteps steps;

	private final DemoOrganizations organizations;

	private final DemoPeople people;

	private final DemoLists lists;

	private final DemoObjections objections;

	private final ReviewPatientList review;

	private final Cohorts cohorts;

	private final DemoClock clock;

	LoadDemoStudy(DemoSteps steps, DemoOrganizations organizations, DemoPeople people, DemoLists lists,
			DemoObjections objections, ReviewPatientList review, Cohorts cohorts, DemoClock clock) {
		this.steps = steps;
		this.organizations = organizations;
		this.people = people;
		this.lists = lists;
		this.objections = objections;
		this.review = review;
		this.cohorts = cohorts;
		this.clock = clock;
	}

	/** Takes the steps that are not taken yet. */
	void load() {
		DemoStudy study = new DemoStudy();
		try {
			this.clock.stopAt(BEFORE);
			administer("organizations", () -> this.organizations.register(study));
			administer("administrator", this.people::administrator);
			Caller administrator = Scopes.call(Scope.ADMINISTRATION, this.people::administrator);
			Map<String, Caller> senders = new HashMap<>();
			for (DemoEvent event : DemoEvent.of(study.lists())) {
				Caller sender = senders.computeIfAbsent(event.list().system(), this::sender);
				this.clock.stopAt(event.at());
				happen(study, event, sender, administrator);
			}
		}
		finally {
			this.clock.release();
		}
		administer("extension", this::extend);
		administer("others", this.people::openOthers);
	}

	private void happen(DemoStudy study, DemoEvent event, Caller sender, Caller administrator) {
		DemoList list = event.list();
		PatientListId id = ActingAs.call(sender,
				() -> this.steps.list(list.key(), () -> this.lists.begin(study, list)));
		switch (event.kind()) {
			case UPLOAD -> ActingAs.run(sender, () -> {
				this.lists.awaitCheck(id);
				if (list.variant() == Variant.LEFT_OUT) {
					this.steps.once(event.step(), () -> this.lists.leaveOut(id));
				}
			});
			case SUBMIT -> ActingAs.run(sender,
					() -> this.steps.once(event.step(), () -> this.lists.submit(study, list, id, sender)));
			case END -> end(event, id, sender, administrator);
		}
	}

	private void end(DemoEvent event, PatientListId id, Caller sender, Caller administrator) {
		DemoList list = event.list();
		if (list.outcome() == Outcome.WITHDRAWN) {
			ActingAs.run(sender, () -> this.steps.once(event.step(), () -> this.lists.withdraw(id)));
		}
		else if (list.outcome() == Outcome.RETURNED) {
			ActingAs.run(administrator,
					() -> this.steps.once(event.step(), () -> this.review.sendBack(id, list.message())));
		}
		else {
			ActingAs.run(administrator, () -> this.steps.once(event.step(), () -> this.review.accept(id)));
		}
		if (list.variant() == Variant.OBJECTORS) {
			ActingAs.run(administrator,
					() -> this.steps.once(event.step() + " objections", this.objections::withdrawAll));
		}
	}

	private void administer(String step, Runnable work) {
		Scopes.run(Scope.ADMINISTRATION, () -> this.steps.once(step, work));
	}

	private Caller sender(String system) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.people.sender(system));
	}

	/** So that a newcomer can send the list of the system that has sent none. */
	private void extend() {
		LocalDate today = LocalDate.now(this.clock);
		this.cohorts.extendSubmission(this.cohorts.historical().id(), today.plusYears(5).withDayOfYear(1));
	}

}
