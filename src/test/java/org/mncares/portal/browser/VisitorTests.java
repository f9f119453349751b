package org.mncares.portal.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Shows that the browser of the tests draws pages, runs scripts or none, and that axe
 * sees what is wrong with a page.
 */
@BrowserTest
class VisitorTests {

	private static final String GOOD_PAGE = """
			<!doctype html><html lang="en"><title>Good</title><main><h1>Good page</h1><p id="text">No script.</p></main>
			<script>document.getElementById("text").textContent = "Script."</script></html>""";

	private static final String POOR_PAGE = """
			<!doctype html><html lang="en"><title>Poor</title><main><h1>Poor page</h1><input name="mrn"></main></html>""";

	@Test
	void seesThePageAndKeepsAPictureOfIt(Visitor visitor) {
		visitor.open(address(GOOD_PAGE)).onPhone().inTheDark().screenshot("visitor").assertAccessible();
		assertThat(visitor.page().locator("#text").textContent()).isEqualTo("Script.");
		assertThat(Visitor.KEEPS_PICTURES && !Files.isRegularFile(Path.of("target/screenshots/visitor.png"))).isFalse();
	}

	@Test
	void seesThePageWithoutScripts(Visitor visitor) {
		try (Visitor cautious = visitor.withoutScripts()) {
			cautious.open(address(GOOD_PAGE));
			assertThat(cautious.page().locator("#text").textContent()).isEqualTo("No script.");
		}
	}

	@Test
	void saysWhatIsNotAccessible(Visitor visitor) {
		visitor.open(address(POOR_PAGE));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(visitor::assertAccessible)
			.withMessageContainingAll("is not accessible", "label: ", "<input name=\"mrn\">");
	}

	@Test
	void saysWhatCannotBeReadInTheDark(Visitor visitor) {
		visitor.open(address(GOOD_PAGE.replace("<main>",
				"""
						<style>@media (prefers-color-scheme: dark) { body { background: #000; color: #222 } }</style><main>""")));
		visitor.assertAccessible().inTheDark();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(visitor::assertAccessible)
			.withMessageContaining("color-contrast: ");
	}

	private static String address(String html) {
		return "data:text/html," + URLEncoder.encode(html, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
