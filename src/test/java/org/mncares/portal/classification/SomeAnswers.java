package org.mncares.portal.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.survey.AnswerKey;
import org.mncares.portal.survey.AnswerSurvey;
import org.mncares.portal.survey.ItemType;
import org.mncares.portal.survey.QuestionView;
import org.mncares.portal.survey.ReturnSurvey;
import org.mncares.portal.survey.SectionView;
import org.mncares.portal.survey.SubmitSurvey;
import org.mncares.portal.survey.SurveyDesk;
import org.mncares.portal.survey.SurveySignature;
import org.mncares.portal.survey.SurveyState;
import org.mncares.portal.survey.TypedAnswer;

import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Component;

/**
 * Care systems for tests that sign what they answer about their clinics. A clinic is four
 * letters, y or n: social worker, licensed, coordinates, interacts; one n stands for "no
 * social worker".
 */
@Component
@Import(SomeStudy.class)
public class SomeAnswers {

	private static final List<String> ITEMS = List.of("clinic-social-worker", "clinic-social-worker-licensed",
			"clinic-social-worker-coordinates", "clinic-social-worker-interacts");

	private final SomeStudy study;

	private final AnswerSurvey answer;

	private final SubmitSurvey submit;

	private final ReturnSurvey sendBack;

	private final SurveyDesk desk;

	SomeAnswers(SomeStudy study, AnswerSurvey answer, SubmitSurvey submit, ReturnSurvey sendBack, SurveyDesk desk) {
		this.study = study;
		this.answer = answer;
		this.submit = submit;
		this.sendBack = sendBack;
		this.desk = desk;
	}

	/** A care system whose clinics all take part, with a signed survey. */
	public Member signed(String... clinics) {
		Member member = this.study.member(clinics.length);
		sign(member, clinics);
		return member;
	}

	/** A care system whose clinics all take part. */
	public Member member(int clinics) {
		return this.study.member(clinics);
	}

	/** Signs a survey, or the next version of it. */
	public void sign(Member member, String... clinics) {
		boolean again = ActingAs.call(member.staff(), () -> this.desk.own().state() == SurveyState.SUBMITTED);
		if (again) {
			ActingAs.run(TestPeople.administrator(),
					() -> this.sendBack.sendBack(member.careSystem(), "Please look at your clinics again."));
		}
		ActingAs.run(member.staff(), () -> {
			this.answer.begin();
			Map<AnswerKey, String> wanted = new HashMap<>();
			for (int i = 0; i < clinics.length; i++) {
				for (int j = 0; j < clinics[i].length(); j++) {
					wanted.put(AnswerKey.of(ITEMS.get(j), new ClinicId(member.clinics().get(i).value())),
							(clinics[i].charAt(j) == 'y') ? "true" : "false");
				}
			}
			save(wanted);
			this.submit.submit(new SurveySignature(this.desk.own().revision(), "Kim Ånder", "Director", true,
					TestPeople.PASSWORD));
		});
	}

	private void save(Map<AnswerKey, String> wanted) {
		List<TypedAnswer> answers = new ArrayList<>();
		for (SectionView section : this.desk.review().sections()) {
			section.all().forEach((question) -> answers.add(typed(question, wanted)));
		}
		this.answer.save(answers);
	}

	private static TypedAnswer typed(QuestionView question, Map<AnswerKey, String> wanted) {
		String usual = (question.item().type() == ItemType.BOOLEAN) ? "false" : "7";
		return new TypedAnswer(question.key(), List.of(wanted.getOrDefault(question.key(), usual)),
				question.revision());
	}

}
