package org.mncares.portal.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.NewAccount;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;
import org.mncares.portal.survey.AnswerKey;
import org.mncares.portal.survey.AnswerSurvey;
import org.mncares.portal.survey.SubmitSurvey;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.survey.SurveySignature;
import org.mncares.portal.survey.TypedAnswer;

import org.springframework.stereotype.Component;

/**
 * Care systems of their own that answer the survey, each with two people.
 */
@Component
class SomeRespondents {

	private static final AtomicLong NUMBER = new AtomicLong(100);

	private final Organizations organizations;

	private final Accounts accounts;

	private final AnswerSurvey answer;

	private final SubmitSurvey submit;

	private final SurveyDesk desk;

	SomeRespondents(Organizations organizations, Accounts accounts, AnswerSurvey answer, SubmitSurvey submit,
			SurveyDesk desk) {
		this.organizations = organizations;
		this.accounts = accounts;
		this.answer = answer;
		this.submit = submit;
		this.desk = desk;
	}

	/** A care system with as many clinics that has not opened its survey. */
	Respondent with(int clinics) {
		CareSystemId careSystem = SomeOrganizations.careSystem(this.organizations);
		List<ClinicId> ids = IntStream.range(0, clinics)
			.mapToObj((at) -> SomeOrganizations.clinic(this.organizations, careSystem))
			.toList();
		return new Respondent(careSystem, ids, person("Kim Leader", careSystem), person("Ann Lee", careSystem));
	}

	/** The same, with the survey begun. */
	Respondent begun(int clinics) {
		Respondent respondent = with(clinics);
		ActingAs.run(respondent.leader(), this.answer::begin);
		return respondent;
	}

	/** Answers everything: a social worker everywhere, and yes to all else. */
	void answerAll(Respondent respondent) {
		ActingAs.run(respondent.leader(), () -> {
			List<TypedAnswer> typed = new ArrayList<>();
			this.desk.review()
				.sections()
				.forEach((section) -> section.all()
					.forEach((question) -> typed.add(typed(question.key(), switch (question.item().type()) {
						case INTEGER -> "12";
						case BOOLEAN -> "true";
						default -> "Pharmacists <and> others";
					}, question.revision()))));
			this.answer.save(typed);
		});
	}

	/** Answers everything and signs. */
	void submit(Respondent respondent) {
		answerAll(respondent);
		sign(respondent);
	}

	void sign(Respondent respondent) {
		ActingAs.run(respondent.leader(), () -> this.submit.submit(
				new SurveySignature(this.desk.own().revision(), "Kim Leader", "Director", true, TestPeople.PASSWORD)));
	}

	/** Answers one question as the colleague. */
	void colleagueAnswers(Respondent respondent, String linkId, String value, int revision) {
		ActingAs.run(respondent.colleague(), () -> this.answer.save(typed(AnswerKey.of(linkId), value, revision)));
	}

	private static TypedAnswer typed(AnswerKey key, String value, int revision) {
		return new TypedAnswer(key, List.of(value), revision);
	}

	private Caller person(String name, CareSystemId careSystem) {
		String email = "respondent" + NUMBER.incrementAndGet() + "@test.example";
		return Scopes.call(Scope.ADMINISTRATION, () -> this.accounts
			.open(new NewAccount(email, name, "Director", TestPeople.PASSWORD, Role.CARE_SYSTEM, careSystem)));
	}

	/**
	 * A care system that answers.
	 *
	 * @param clinics its clinics
	 * @param leader who begins and signs
	 * @param colleague who helps
	 */
	record Respondent(CareSystemId careSystem, List<ClinicId> clinics, Caller leader, Caller colleague) {

		/** The field of a question about a clinic. */
		String field(String linkId, int clinic) {
			return AnswerKey.of(linkId, this.clinics.get(clinic)).field();
		}

	}

}
