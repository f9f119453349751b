package org.mncares.portal.intake.move;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An objection, a clinic's move, the withdrawal of an acceptance and a merge in a real
 * browser.
 */
@PortalTest
@BrowserTest
@Import(SomeStudy.class)
class MovesJourneyTests {

	@Autowired
	private SomeStudy study;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Rows rows;

	@Test
	void aPatientObjectsAClinicMovesAnAcceptanceIsWithdrawnAndTwoSystemsMerge(Visitor visitor) {
		Member from = this.study.member(2);
		Member to = this.study.member(1);
		PatientListId list = this.study.upload(from,
				SomeStudy.HEADER + from.eligible(0, 1) + from.eligible(1, 2) + from.eligible(1, 3));
		this.study.submit(from, list, Map.of());
		this.study.accept(list);
		object(visitor, from);
		try (Visitor administrator = visitor.another()) {
			Page page = signIn(administrator, TestPeople.open(this.accounts, Role.ADMIN, null));
			move(administrator, page, from, to);
			undo(administrator, page, list);
			merge(administrator, page, from, to);
		}
		visitor.open("/patient-lists");
		assertThat(visitor.page().url()).contains("/sign-in");
		signIn(visitor, from.staff());
		look(visitor, "/care-systems/" + code(to), "moved-clinics");
	}

	private void object(Visitor visitor, Member member) {
		Page page = signIn(visitor, member.staff());
		look(visitor, "/objections", "objections");
		page.locator("#patient").fill("NOBODY");
		page.getByText("Find the patient").press("Enter");
		visitor.assertAccessible().screenshot("objections-unknown");
		assertThat(page.locator(".summary").textContent()).contains("No patient with this ID");
		page.locator("#patient").fill("p3");
		page.getByText("Find the patient").press("Enter");
		visitor.assertAccessible().screenshot("objection-confirmation");
		assertThat(page.title()).doesNotContain("P3");
		page.getByText("Yes, take this patient out").press("Enter");
		assertThat(page.locator(".notice").first().textContent()).contains("The objection was recorded");
		visitor.assertAccessible();
	}

	private void move(Visitor visitor, Page page, Member from, Member to) {
		String clinic = from.codes().get(1);
		look(visitor, "/admin/clinics/" + clinic + "/move", "move");
		page.locator("#to").selectOption(code(to));
		page.getByText("Show what would follow").press("Enter");
		visitor.assertAccessible().screenshot("move-preview");
		assertThat(page.locator("main").textContent()).contains("1 enrolled patient with their study IDs");
		page.getByText("Move the clinic").press("Enter");
		assertThat(page.locator(".summary").textContent()).contains("Say why");
		page.locator("#reason").fill("The clinic was sold.");
		page.getByText("Move the clinic").press("Enter");
		assertThat(page.locator(".notice").first().textContent()).contains("belongs to");
		visitor.open("/admin/clinics/" + clinic + "/move?to=" + code(to));
		assertThat(page.locator(".summary").textContent()).contains("already");
		visitor.assertAccessible();
		String taken = texts("select id::text from patient_list where taken_over_from is not null and care_system_id = "
				+ to.careSystem())
			.getFirst();
		look(visitor, "/review/" + taken, "taken-over");
	}

	private void undo(Visitor visitor, Page page, PatientListId list) {
		look(visitor, "/review/" + list + "/withdrawal", "review-withdrawal");
		page.locator("main form button[type=submit]").press("Enter");
		assertThat(page.locator(".summary li").textContent()).contains("Say why");
		visitor.assertAccessible();
		page.locator("#reason").fill("The wrong year.");
		page.locator("main form button[type=submit]").press("Enter");
		assertThat(page.locator(".notice").first().textContent()).contains("1 patient left the cohort");
		visitor.assertAccessible().screenshot("review-withdrawn");
	}

	private void merge(Visitor visitor, Page page, Member from, Member to) {
		visitor.open("/admin/care-systems/" + code(from) + "/merge?to=" + code(to));
		visitor.assertAccessible().screenshot("merge-preview");
		page.locator("#reason").fill("They have become one.");
		page.getByText("Merge the care systems").press("Enter");
		assertThat(page.locator(".notice").first().textContent()).contains("was merged into");
		look(visitor, "/care-systems/" + code(from), "merged");
	}

	private Page signIn(Visitor visitor, Caller person) {
		visitor.signIn(person.email(), TestPeople.PASSWORD);
		return visitor.page();
	}

	private static void look(Visitor visitor, String path, String name) {
		visitor.open(path).onPhone().assertAccessible().screenshot(name + "-390");
		assertThat(visitor.page().evaluate("document.documentElement.scrollWidth > window.innerWidth"))
			.isEqualTo(false);
		visitor.onDesktop().assertAccessible().screenshot(name);
	}

	private String code(Member member) {
		return texts("select code from care_system where id = " + member.careSystem()).getFirst();
	}

	private List<String> texts(String sql) {
		return this.rows.texts(sql);
	}

}
