package org.mncares.portal.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.microsoft.playwright.options.FilePayload;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.mncares.portal.browser.BrowserTest;
import org.mncares.portal.browser.Visitor;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.FunnelRow.Kind;
import org.mncares.portal.web.FunnelRow;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.Paging;
import org.mncares.portal.web.StatusTag.Tone;
import org.mncares.portal.web.StatusTag;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Draws every fragment on one page, in a real browser under the portal's
 * Content-Security-Policy, and looks at what comes out.
 */
@BrowserTest
@ShowcaseTest
class ShowcaseTests {

	private static final String ADD_WIDE_TABLE = """
			() => {
				const wide = document.createElement('div');
				wide.innerHTML = `<div class="table-wrap" tabindex="0" role="region" aria-label="Wide">
					<table class="q" id="wide"><thead><tr>
					<th scope="col">Clinic</th><th scope="col">Why</th><th scope="col">More</th></tr></thead>
					<tbody><tr><th scope="row">Prairie</th><td>${'Because'.repeat(30)}</td><td></td></tr></tbody>
					</table></div>`;
				document.querySelector('main').append(wide);
				wide.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true, detail: { elt: wide } }));
			}""";

	@Test
	void isAccessibleEverywhere(Visitor visitor) {
		List<String> complaints = listen(visitor);
		for (String path : List.of("/showcase", "/", "/missing")) {
			String name = "showcase" + path.replace('/', '-');
			visitor.onDesktop().open(path).screenshot(name + "-1440").assertAccessible();
			visitor.onPhone().screenshot(name + "-390").assertAccessible();
			assertThat(visitor.page().evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(390);
		}
		assertThat(complaints).noneMatch((complaint) -> complaint.contains("Content Security Policy"));
	}

	@Test
	void isAccessibleInTheDark(Visitor visitor) {
		visitor.inTheDark();
		for (String path : List.of("/showcase", "/", "/missing")) {
			String name = "showcase" + path.replace('/', '-');
			visitor.onDesktop().open(path).screenshot(name + "-1440-dark").assertAccessible();
			visitor.onPhone().screenshot(name + "-390-dark").assertAccessible();
		}
	}

	@Test
	void stacksTablesOfWordsWhereTheyDoNotFit(Visitor visitor) {
		visitor.onPhone().open("/showcase");
		visitor.page().evaluate(ADD_WIDE_TABLE);
		var why = visitor.page().locator("#wide tbody td").first();
		assertThat(visitor.page().locator("#wide").getAttribute("class")).contains("stacked");
		assertThat(why.getAttribute("data-column")).isEqualTo("Why");
		assertThat(why.boundingBox().width).isLessThan(390);
		assertThat(visitor.page().locator("#wide tbody td").last().isVisible()).isFalse();
		visitor.assertAccessible().onDesktop();
		assertThat(visitor.page().locator("#wide.stacked").count()).isZero();
	}

	@Test
	void leadsFromTheErrorSummaryToTheField(Visitor visitor) {
		visitor.open("/showcase");
		visitor.page().locator("text=Save the clinic").click();
		visitor.screenshot("showcase-errors-1440").assertAccessible();
		assertThat(visitor.page().evaluate("document.activeElement.className")).isEqualTo("summary");
		visitor.page().locator(".summary a >> nth=0").click();
		assertThat(visitor.page().locator("#name[aria-invalid=true]").getAttribute("aria-describedby"))
			.isEqualTo("name-hint name-error");
		assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("name");
		visitor.onPhone().screenshot("showcase-errors-390").assertAccessible();
	}

	@Test
	void opensTheMenuWithoutScripts(Visitor visitor) {
		try (Visitor cautious = visitor.withoutScripts().onPhone()) {
			cautious.open("/showcase").page().locator("summary:has-text('Menu')").click();
			assertThat(cautious.page().locator(".menu a:has-text('Patient lists')").isVisible()).isTrue();
			cautious.screenshot("showcase-menu-390");
		}
	}

	@Test
	void endsAnUploadWhereTheServerLeads(Visitor visitor) {
		visitor.open("/showcase");
		visitor.page().setInputFiles("#file", new FilePayload("list.csv", "text/csv", new byte[5000]));
		assertThat(visitor.page().locator(".dropzone-chosen").textContent()).isEqualTo("list.csv, 5 kB");
		visitor.page().locator("button:has-text('Upload')").click();
		visitor.page().waitForURL("**/showcase/7");
	}

	@Test
	void warnsBeforeAFileThatIsTooLargeIsSent(Visitor visitor) {
		visitor.open("/showcase");
		visitor.page().evaluate("document.getElementById('file').dataset.maxBytes = '1000'");
		visitor.page().setInputFiles("#file", new FilePayload("list.csv", "text/csv", new byte[5000]));
		assertThat(visitor.page().locator("[data-file-error]").textContent())
			.contains("This file has 5 kB, but at most");
	}

	@Test
	void showsWhatTheServerSaysToAnUpload(Visitor visitor) {
		visitor.open("/showcase");
		visitor.page().setInputFiles("#file", new FilePayload("refuse.csv", "text/csv", new byte[500]));
		visitor.page().locator("input[name=note]").fill("refuse");
		visitor.page().locator("button:has-text('Upload')").click();
		visitor.page().locator(".problem h1").waitFor();
		assertThat(visitor.page().locator(".problem").textContent()).contains("Somebody was quicker.");
	}

	private static List<String> listen(Visitor visitor) {
		List<String> complaints = new ArrayList<>();
		visitor.page().onConsoleMessage((message) -> complaints.add(message.text()));
		return complaints;
	}

	record Form(@NotBlank(message = "Enter the name of the clinic") String name, String email, LocalDate joined,
			String password, @NotBlank(message = "Choose a level") String level,
			@NotBlank(message = "Choose an answer") String answer,
			@NotEmpty(message = "Choose at least one clinic") List<String> clinics,
			@AssertTrue(message = "Tick the box if the list is complete") boolean complete, String message) {

	}

	@Controller
	static class Pages {

		@ModelAttribute
		void fill(Model model) {
			model.addAttribute("tags",
					Arrays.stream(Tone.values()).map((tone) -> new StatusTag(tone.name(), tone)).toList());
			model.addAttribute("funnel",
					List.of(new FunnelRow("Rows in the file", 1204, Kind.PLAIN),
							new FunnelRow("Rows with an error to mend", 38, Kind.BAD),
							new FunnelRow("Under 18 at start", 72, Kind.PLAIN),
							new FunnelRow("Started before Jan 1, 2018", 36, Kind.PLAIN),
							new FunnelRow("Started after Feb 28, 2019", 2, Kind.PLAIN),
							new FunnelRow("Eligible so far", 1036, Kind.RESULT)));
			model.addAttribute("paging", new Paging(2, 50, 322, "/showcase?sort=name"));
			model.addAttribute("choices", List.of(new Choice("1", "Foundational", "The first step"),
					Choice.of("2", "Level 2"), Choice.of("3", "Level 3")));
		}

		@GetMapping({ "/showcase", "/showcase/{id}" })
		String show(Model model) {
			model.addAttribute("form",
					new Form("Lake Clinic", "", LocalDate.of(2021, 6, 3), "", "2", "1", List.of("1", "3"), true, ""));
			return "showcase";
		}

		@GetMapping("/showcase/fail/{kind}")
		String fail(@PathVariable String kind) {
			throw switch (kind) {
				case "conflict" -> new Conflict("Somebody else accepted this list a minute ago.");
				case "not-found" -> new NotFound("patient list");
				case "outrun" -> new OptimisticLockingFailureException("Row was updated: Erika Mustermann");
				case "database" -> new CannotCreateTransactionException("Connection refused: Erika Mustermann");
				case "response" -> new ResponseStatusException(HttpStatusCode.valueOf(413), "Erika Mustermann");
				default -> new IllegalStateException("Erika Mustermann, born 1950-01-01");
			};
		}

		@PostMapping("/showcase")
		String save(@Valid @ModelAttribute("form") Form form, BindingResult problems) {
			problems.rejectValue("name", "taken", "Enter another name");
			return "showcase";
		}

		@PostMapping("/showcase/upload")
		String upload(HttpServletRequest request) throws IOException {
			try (InputStream body = request.getInputStream()) {
				String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
				if (text.contains("refuse.csv")) {
					throw new Conflict("Somebody was quicker.");
				}
			}
			return "redirect:/showcase/7";
		}

	}

}
