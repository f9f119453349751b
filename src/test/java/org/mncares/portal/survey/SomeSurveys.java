package org.mncares.portal.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.stereotype.Component;

/**
 * Care systems for tests that answer the organizational survey.
 */
@Component
public class SomeSurveys {

	private final Organizations organizations;

	private final Accounts accounts;

	private final AnswerSurvey answer;

	private final SubmitSurvey submit;

	private final SurveyDesk desk;

	SomeSurveys(Organizations organizations, Accounts accounts, AnswerSurvey answer, SubmitSurvey submit,
			SurveyDesk desk) {
		this.organizations = organizations;
		this.accounts = accounts;
		this.answer = answer;
		this.submit = submit;
		this.desk = desk;
	}

	/** A care system with as many open clinics, and two of its staff. */
	public Respondent respondent(int clinics) {
		CareSystemId careSystem = SomeOrganizations.careSystem(this.organizations);
		List<ClinicId> ids = IntStream.range(0, clinics)
			.mapToObj((i) -> SomeOrganizations.clinic(this.organizations, careSystem))
			.toList();
		return new Respondent(careSystem, ids, TestPeople.open(this.accounts, Role.CARE_SYSTEM, careSystem),
				TestPeople.open(this.accounts, Role.CARE_SYSTEM, careSystem));
	}

	/** One whose response has begun. */
	public Respondent begun(int clinics) {
		Respondent respondent = respondent(clinics);
		ActingAs.run(respondent.leader(), this.answer::begin);
		return respondent;
	}

	/** One that has submitted. */
	public Respondent submitted(int clinics) {
		Respondent respondent = begun(clinics);
		answerAll(respondent);
		submit(respondent);
		return respondent;
	}

	/** Answers what is asked: 7, 120, and yes to all. */
	public void answerAll(Respondent respondent) {
		save(respondent.leader(), AnswerKey.of("primary-care-clinics"), "7");
		save(respondent.leader(), AnswerKey.of("patients-per-clinic"), "120");
		ActingAs.run(respondent.leader(), () -> {
			List<TypedAnswer> answers = new ArrayList<>();
			for (SectionView section : this.desk.review().sections()) {
				section.all()
					.filter((question) -> question.item().type() == ItemType.BOOLEAN)
					.forEach((question) -> answers
						.add(new TypedAnswer(question.key(), List.of("true"), question.revision())));
			}
			answers.add(new TypedAnswer(AnswerKey.of("personnel-other-text"), List.of("=Pharmacist"), 0));
			this.answer.save(answers);
		});
	}

	/** Signs what stands. */
	public SubmissionView submit(Respondent respondent) {
		return ActingAs.call(respondent.leader(), () -> this.submit.submit(signature(this.desk.own().revision())));
	}

	/** Changes an answer, whatever stands. */
	SaveResult save(Caller by, AnswerKey key, String... values) {
		return ActingAs.call(by, () -> {
			int revision = this.desk.review()
				.sections()
				.stream()
				.flatMap(SectionView::all)
				.filter((question) -> question.key().equals(key))
				.mapToInt(QuestionView::revision)
				.findFirst()
				.orElse(0);
			return this.answer.save(new TypedAnswer(key, List.of(values), revision));
		});
	}

	static SurveySignature signature(long revision) {
		return new SurveySignature(revision, "Kim Ånder", "Chief <nurse>", true, TestPeople.PASSWORD);
	}

	/**
	 * A care system that is asked.
	 */
	public record Respondent(CareSystemId careSystem, List<ClinicId> clinics, Caller leader, Caller colleague) {

		AnswerKey at(int clinic, String linkId) {
			return AnswerKey.of(linkId, this.clinics.get(clinic));
		}

	}

}
