package org.mncares.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

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

	private final DemoAgreements agreements;

	private final DemoListEvents lists;

	private final DemoSurveyEvents surveys;

	private final DemoAnalysis analysis;

	private final DemoNews news;

	private final Cohorts cohorts;

	private final DemoClock clock;

	private final DemoProgress progress;

	LoadDemoStudy(DemoSteps steps, DemoOrganizations organizations, DemoPeople people, DemoAgreements agreements,
			DemoListEvents lists, DemoSurveyEvents surveys, DemoAnalysis analysis, DemoNews news, Cohorts cohorts,
			DemoClock clock, DemoProgress progress) {
		this.steps = steps;
		this.organizations = organizations;
		this.people = people;
		this.agreements = agreements;
		this.lists = lists;
		this.surveys = surveys;
		this.analysis = analysis;
		this.news = news;
		this.cohorts = cohorts;
		this.clock = clock;
		this.progress = progress;
	}

	/** Registers the organizations and opens the accounts that are printed. */
	void begin() {
		this.clock.stopAt(BEFORE);
		try {
			administer("organizations", () -> this.organizations.register(new DemoStudy()));
			administer("administrator", this.people::administrator);
			administer("agreements", this.agreements::record);
			administer("others", this.people::openOthers);
		}
		finally {
			this.clock.release();
		}
		administer("extension", this::extend);
	}

	/** Lets everything happen that has not happened yet. */
	void load() {
		DemoStudy study = new DemoStudy();
		List<DemoEvent> events = new ArrayList<>(this.lists.of(study));
		events.addAll(this.surveys.of(study));
		events.addAll(this.analysis.events());
		events.addAll(this.news.events());
		events.sort(Comparator.comparing(DemoEvent::at));
		this.progress.begin(events.size());
		try {
			for (DemoEvent event : events) {
				this.clock.stopAt(event.at());
				event.happens().run();
				this.progress.next();
			}
		}
		finally {
			this.clock.release();
			this.progress.end();
		}
	}

	private void administer(String step, Runnable work) {
		Scopes.run(Scope.ADMINISTRATION, () -> this.steps.once(step, work));
	}

	/** So that a newcomer can send the list of the system that has sent none. */
	private void extend() {
		LocalDate today = LocalDate.now(this.clock);
		this.cohorts.extendSubmission(this.cohorts.historical().id(), today.plusYears(5).withDayOfYear(1));
	}

}
