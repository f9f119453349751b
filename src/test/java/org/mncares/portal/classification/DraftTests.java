package org.mncares.portal.classification;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.Condition;
import org.mncares.portal.classification.rule.ConditionState;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.SizeClass;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A draft shows what would change, changes nothing, and is published whole or not at all.
 * The study is one, so each test puts back what it published.
 */
@PortalTest
@Import({ SomeStudy.class, SomeAnswers.class })
class DraftTests {

	@Autowired
	private SomeAnswers answers;

	@Autowired
	private DraftDefinition drafts;

	@Autowired
	private ClassificationDesk desk;

	@Autowired
	private OverrideCondition overrides;

	@Autowired
	private ExplainClinic explain;

	@Autowired
	private OrganizationDirectory organizations;

	private final Caller analyst = TestPeople.analyst();

	@Test
	void theTwoDefinitionsOfTheStudyAreThere() {
		ActingAs.run(this.analyst, () -> {
			assertThat(this.desk.definition(1).definition().conditions().getFirst().linkId())
				.isEqualTo("clinic-social-worker-licensed");
			assertThat(this.desk.definition(2).definition().conditions().getFirst().linkId())
				.isEqualTo("clinic-social-worker");
			assertThat(this.drafts.possible()).extracting(Condition::code)
				.containsExactly("social-worker", "social-worker-licensed", "social-worker-coordinates",
						"social-worker-interacts");
		});
	}

	@Test
	void aDraftShowsWhoWouldChangeAndPublishingDecidesThem() {
		Member member = this.answers.signed("ynyy", "yyyy");
		long draft = begin();
		DraftPreview preview = changed(draft, true, largeAbove());
		assertThat(preview.clinics()).filteredOn((change) -> member.codes().contains(change.code()))
			.containsExactly(new OwnChange(member.codes().getFirst(), name(member, 0), systemName(member),
					OwnDecision.MEETS, OwnDecision.DOES_NOT_MEET));
		assertThat(preview.systems()).filteredOn((change) -> change.name().equals(systemName(member)))
			.singleElement()
			.satisfies((change) -> assertThat(change.to()).isEqualTo(CareModelClass.MIXED));
		assertThat(preview.before().allClinics()).isEqualTo(preview.after().allClinics());
		assertThat(own(member)).as("only previewed").isEqualTo(OwnDecision.MEETS);
		ActingAs.run(this.analyst, () -> this.drafts.publish(draft, preview.fingerprint()));
		try {
			int version = ActingAs.call(this.analyst, this.desk::definitions).getFirst().definition().version();
			assertThat(own(member)).isEqualTo(OwnDecision.DOES_NOT_MEET);
			assertThat(explanation(member).reported()).isEqualTo(CareModelClass.MIXED);
			assertThat(explanation(member).history().getFirst().cause())
				.isEqualTo("definition " + version + " published");
			assertThat(explanation(member).history().getFirst().changes())
				.anySatisfy((change) -> assertThat(change).contains("no condition, now not met"));
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> ActingAs.run(this.analyst, () -> this.drafts.draft(draft)));
		}
		finally {
			long back = begin();
			DraftPreview restored = changed(back, false, largeAbove());
			ActingAs.run(this.analyst, () -> this.drafts.publish(back, restored.fingerprint()));
		}
		assertThat(own(member)).isEqualTo(OwnDecision.MEETS);
		assertThat(explanation(member).history()).hasSize(3);
	}

	@Test
	void anOverrideOfAConditionThatIsDroppedIsLifted() {
		Member member = this.answers.signed("ynyy", "yyyy");
		String clinic = member.codes().getFirst();
		long draft = begin();
		DraftPreview preview = changed(draft, true, largeAbove());
		ActingAs.run(this.analyst, () -> this.drafts.publish(draft, preview.fingerprint()));
		try {
			ActingAs.run(this.analyst, () -> this.overrides.set(clinic, "social-worker-licensed", ConditionState.MET,
					"They showed us the license",
					this.overrides.preview(clinic, "social-worker-licensed", ConditionState.MET).fingerprint()));
			assertThat(own(member)).isEqualTo(OwnDecision.MEETS);
		}
		finally {
			long back = begin();
			DraftPreview restored = changed(back, false, largeAbove());
			ActingAs.run(this.analyst, () -> this.drafts.publish(back, restored.fingerprint()));
		}
		assertThat(ActingAs.call(this.analyst, this.desk::overview).overrides())
			.noneMatch((override) -> override.toString().contains("They showed us the license"));
	}

	@Test
	void theSizeThresholdIsPreviewedAndPublished() {
		Member member = this.answers.member(2);
		int before = largeAbove();
		long draft = begin();
		DraftPreview preview = changed(draft, false, 1);
		assertThat(preview.newDefinition()).isFalse();
		assertThat(preview.sizes()).filteredOn((change) -> change.name().equals(systemName(member)))
			.singleElement()
			.satisfies((change) -> {
				assertThat(change.from()).isEqualTo(SizeClass.SMALL);
				assertThat(change.to()).isEqualTo(SizeClass.LARGE);
			});
		ActingAs.run(this.analyst, () -> this.drafts.publish(draft, preview.fingerprint()));
		try {
			assertThat(largeAbove()).isOne();
		}
		finally {
			long back = begin();
			DraftPreview restored = changed(back, false, before);
			ActingAs.run(this.analyst, () -> this.drafts.publish(back, restored.fingerprint()));
		}
		assertThat(largeAbove()).isEqualTo(before);
	}

	@Test
	void aDraftIsNotPublishedForWhatWasNotShown() {
		long draft = begin();
		DraftPreview preview = changed(draft, true, largeAbove());
		this.answers.signed("ynyy");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.run(this.analyst, () -> this.drafts.publish(draft, preview.fingerprint())));
		discard(draft);
	}

	@Test
	void aDraftIsNotPublishedAfterAnother() {
		long late = begin();
		long first = begin();
		int before = largeAbove();
		DraftPreview preview = changed(first, false, before + 1);
		ActingAs.run(this.analyst, () -> this.drafts.publish(first, preview.fingerprint()));
		try {
			DraftPreview outrun = changed(late, true, before);
			assertThat(outrun.outrun()).isTrue();
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> ActingAs.run(this.analyst, () -> this.drafts.publish(late, outrun.fingerprint())))
				.withMessageContaining("published since");
			discard(late);
		}
		finally {
			long back = begin();
			DraftPreview restored = changed(back, false, before);
			ActingAs.run(this.analyst, () -> this.drafts.publish(back, restored.fingerprint()));
		}
	}

	@Test
	void twoPeopleDoNotOverwriteADraftAndOneThatChangesNothingIsNotPublished() {
		long draft = begin();
		DraftPreview preview = ActingAs.call(this.analyst, () -> this.drafts.preview(draft));
		assertThat(preview.isChange()).isFalse();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> ActingAs.run(this.analyst, () -> this.drafts.publish(draft, preview.fingerprint())));
		changed(draft, true, 12);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> ActingAs.run(this.analyst,
				() -> this.drafts.change(draft, new DraftChange(1, "Stale", 5, this.drafts.possible()))));
		discard(draft);
	}

	private long begin() {
		return ActingAs.call(this.analyst, this.drafts::begin);
	}

	private void discard(long draft) {
		ActingAs.run(this.analyst, () -> this.drafts.discard(draft, this.drafts.draft(draft).revision()));
	}

	/** The refined definition, with a license or without, and a threshold. */
	private DraftPreview changed(long draft, boolean licensed, int largeAbove) {
		return ActingAs.call(this.analyst, () -> {
			List<Condition> conditions = new ArrayList<>(this.desk.definition(2).definition().conditions());
			if (licensed) {
				conditions.add(this.drafts.possible().get(1));
			}
			this.drafts.change(draft, new DraftChange(this.drafts.draft(draft).revision(),
					licensed ? "Licensed" : "Refined definition", largeAbove, conditions));
			return this.drafts.preview(draft);
		});
	}

	private int largeAbove() {
		return ActingAs.call(this.analyst, this.organizations::largeAbove);
	}

	private OwnDecision own(Member member) {
		return explanation(member).own();
	}

	private ClinicExplanation explanation(Member member) {
		return ActingAs.call(this.analyst, () -> this.explain.clinic(member.careSystem(), member.clinics().getFirst()));
	}

	private String name(Member member, int clinic) {
		return ActingAs.call(this.analyst, () -> this.organizations.clinic(member.codes().get(clinic)).name());
	}

	private String systemName(Member member) {
		return ActingAs.call(this.analyst, () -> this.organizations.clinic(member.codes().getFirst()).careSystemName());
	}

}
