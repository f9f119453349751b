package org.mncares.portal.demo;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of a workbook that was made by hand, from the upload to the receipt, as
 * somebody goes it who has read nothing: by what the pages say.
 */
final class ByHandJourney {

	private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final Page page;

	private final String address;

	private final String password;

	private final Consumer<String> seen;

	/**
	 * @param page where somebody of the demonstration's staff has signed in
	 * @param address of the portal
	 * @param password hers
	 * @param seen told of each page on the way, by a short name
	 */
	ByHandJourney(Page page, String address, String password, Consumer<String> seen) {
		this.page = page;
		this.address = address;
		this.password = password;
		this.seen = seen;
	}

	void go() throws IOException {
		upload();
		matchColumns();
		correct();
		submit();
	}

	private void upload() throws IOException {
		this.page.navigate(this.address + "/patient-lists/new");
		this.page.locator("input[type=file]")
			.setInputFiles(new FilePayload("by-hand.xlsx", WORKBOOK, UntidyWorkbook.workbook()));
		button("Upload and check").click();
		heading("Which of your columns is which");
	}

	private void matchColumns() {
		this.page.locator("main a:has-text('Match your columns')").first().click();
		heading("Match your columns");
		choose("Site No.", "clinic_id");
		choose("Began with coordinator", "care_coordination_start");
		choose("Nurse", "-");
		this.seen.accept("match");
		button("Save and check the list").click();
		heading("Your list needs");
		assertThat(text()).contains("Rows stand above the column names", "A row of totals stands below the patients",
				"The workbook has several sheets");
		this.seen.accept("report");
	}

	private void correct() {
		this.page.locator("a:has-text('Correct the cells here')").first().click();
		heading("Correct cells here");
		this.seen.accept("corrections");
		applyToAll("Female", "F");
		applyToAll("N/A", "");
		Locator born = this.page.locator(".mend-rows input[name='now.date_of_birth']").first();
		born.fill("3/1/1961");
		born.press("Enter");
		this.page.locator("text=Nothing is left to correct.").first().waitFor();
		this.page.locator("a:has-text('Go on to submit')").first().click();
		heading("ready to submit");
		this.seen.accept("ready");
	}

	private void submit() {
		this.page.locator("a:has-text('Attest and submit')").first().click();
		heading("Attest and submit");
		for (Locator statement : this.page.locator("input[name=statements]").all()) {
			statement.check();
		}
		for (Locator none : this.page.locator("input[type=radio][value=NIL]").all()) {
			none.check();
		}
		this.page.locator("input[name=printedTitle]").fill("Nurse");
		this.page.locator("input[name=password]").fill(this.password);
		button("Sign and submit").click();
		heading("eceipt|with the study");
		this.seen.accept("receipt");
	}

	private void choose(String mine, String ours) {
		this.page.getByLabel(mine, new Page.GetByLabelOptions().setExact(true)).selectOption(ours);
	}

	/** Answers for all cells that say the same. */
	private void applyToAll(String said, String now) {
		Locator line = this.page.locator(".mend-row:has(input[name=old][value='" + said + "'])").first();
		line.locator("input[name=now]").fill(now);
		line.locator("button").click();
		this.page.locator(".mend-row:has(input[name=old][value='" + said + "'])")
			.first()
			.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
	}

	private Locator button(String label) {
		return this.page.locator("main button[type=submit]:has-text('" + label + "')").first();
	}

	private void heading(String part) {
		this.page.locator("h1").filter(new Locator.FilterOptions().setHasText(Pattern.compile(part))).first().waitFor();
	}

	private String text() {
		return this.page.locator("main").innerText();
	}

}
