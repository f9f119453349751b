package org.mncares.portal.classification;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.organization.MoveClinics;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a care system answered about a clinic stays with it: under the new one nothing is
 * known of the clinic until that one has answered.
 */
@PortalTest
@Import(SomeAnswers.class)
class MovedClinicTests {

	@Autowired
	private SomeAnswers answers;

	@Autowired
	private MoveClinics moves;

	@Autowired
	private Rows rows;

	@Test
	void itIsDecidedAnewUnderTheNewCareSystem() {
		Member from = this.answers.signed("yyyy", "nnnn");
		Member to = this.answers.signed("yyyy");
		assertThat(classes(from)).containsExactly("MIXED MEETS", "MIXED DOES_NOT_MEET");
		assertThat(classes(to)).containsExactly("MEDICAL_SOCIAL MEETS");
		String clinic = from.codes().get(1);
		ActingAs.run(TestPeople.administrator(), () -> {
			var preview = this.moves.previewMove(clinic, code(to));
			assertThat(preview.changes()).anyMatch((text) -> text.contains("Medical/Social, then Not yet classified"))
				.anyMatch((text) -> text.contains("Mixed, then Medical/Social"));
			this.moves.move(clinic, code(to), preview.seen(), "It was sold.");
		});
		assertThat(classes(from)).containsExactly("MEDICAL_SOCIAL MEETS");
		assertThat(classes(to)).containsExactlyInAnyOrder("NOT_YET_CLASSIFIED MEETS", "NOT_YET_CLASSIFIED UNKNOWN");
		assertThat(
				texts("select own_decision from clinic_decision d join clinic c on c.id = d.clinic_id where c.code = '"
						+ clinic + "' order by d.id"))
			.startsWith("DOES_NOT_MEET");
		Member now = new Member(to.careSystem(), List.of(to.clinics().getFirst(), from.clinics().get(1)),
				List.of(to.codes().getFirst(), clinic), to.staff());
		this.answers.sign(now, "yyyy", "yyyy");
		assertThat(classes(to)).containsExactly("MEDICAL_SOCIAL MEETS", "MEDICAL_SOCIAL MEETS");
		this.answers.sign(
				new Member(from.careSystem(), from.clinics().subList(0, 1), from.codes().subList(0, 1), from.staff()),
				"nnnn");
		assertThat(classes(from)).containsExactly("MEDICAL DOES_NOT_MEET");
	}

	private List<String> classes(Member member) {
		return texts("select reported_class || ' ' || own_decision from clinic_care_model where care_system_id = "
				+ member.careSystem() + " order by clinic_id");
	}

	private String code(Member member) {
		return texts("select code from care_system where id = " + member.careSystem()).getFirst();
	}

	private List<String> texts(String sql) {
		return this.rows.texts(sql);
	}

}
