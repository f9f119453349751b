package org.mncares.portal.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person in front of the portal, with cookies, window and page of their own.
 */
public final class Visitor implements AutoCloseable {

	/** Whether pictures are kept; they cost a fifth of the time of the browser tests. */
	static final boolean KEEPS_PICTURES = Boolean.parseBoolean(System.getenv("PORTAL_TEST_SCREENSHOTS"));

	private static final Path SCREENSHOTS = Path.of("target", "screenshots");

	private static final List<String> ACCESSIBILITY_RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa",
			"wcag22aa", "best-practice");

	/** Rules that a colour scheme decides; all others see the same page in the dark. */
	private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

	/** What differs each time that a page is opened. */
	private static final Pattern TOKENS = Pattern.compile("_csrf[^>]*");

	private final BrowserContext context;

	private final Page page;

	private final boolean scripts;

	private String address = "";

	/** The page that all rules were last held against, and how wide it was. */
	private String judged = "";

	private Visitor(BrowserContext context, boolean scripts) {
		this.context = context;
		this.scripts = scripts;
		this.page = context.newPage();
	}

	static Visitor in(Browser browser) {
		return new Visitor(browser.newContext(desktop()), true);
	}

	private static NewContextOptions desktop() {
		return new NewContextOptions().setViewportSize(1440, 900).setLocale("en-US");
	}

	/**
	 * Somebody else at the same portal, whose browser runs no scripts. The caller closes
	 * it.
	 */
	public Visitor withoutScripts() {
		return another(desktop().setJavaScriptEnabled(false), false);
	}

	/** Somebody else at the same portal. The caller closes it. */
	public Visitor another() {
		return another(desktop(), true);
	}

	private Visitor another(NewContextOptions options, boolean scripts) {
		return new Visitor(this.context.browser().newContext(options), scripts).at(this.address);
	}

	/**
	 * Sets the portal's address, such as {@code http://localhost:8080}; paths are opened
	 * below it.
	 */
	public Visitor at(String address) {
		this.address = address;
		return this;
	}

	public Visitor onPhone() {
		this.page.setViewportSize(390, 844);
		return this;
	}

	public Visitor onDesktop() {
		this.page.setViewportSize(1440, 900);
		return this;
	}

	public Visitor inTheDark() {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		return this;
	}

	public Visitor open(String path) {
		this.page.navigate(this.address + path);
		return this;
	}

	public Visitor signIn(String email, String password) {
		open("/sign-in");
		this.page.locator("input[name=email]").fill(email);
		this.page.locator("input[name=password]").fill(password);
		this.page.locator("form:has(input[name=password]) button[type=submit]").click();
		assertThat(this.page.url()).as("the page after signing in as " + email).doesNotContain("/sign-in");
		return this;
	}

	/** Clicks what first has a role and a name, or a name that holds it. */
	public static void click(Page page, AriaRole role, String name) {
		page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first().click();
	}

	/** The page itself, for everything else that Playwright can do. */
	public Page page() {
		return this.page;
	}

	/**
	 * Keeps the whole page as {@code target/screenshots/<name>.png} where
	 * {@code PORTAL_TEST_SCREENSHOTS=true}.
	 */
	public Visitor screenshot(String name) {
		if (KEEPS_PICTURES) {
			this.page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
		}
		return this;
	}

	/**
	 * Fails with one paragraph for each accessibility rule that the page breaks. Where
	 * only the colours have changed since the last time, only rules about colours are
	 * held against it.
	 */
	public Visitor assertAccessible() {
		if (!this.scripts) {
			throw new IllegalStateException("Axe is a script, for which it would wait for ever");
		}
		String shown = this.page.viewportSize().width + TOKENS.matcher(this.page.content()).replaceAll("");
		// Pages have no frames, so that one run within the page sees all of it.
		AxeBuilder axe = new AxeBuilder(this.page).setLegacyMode(true);
		List<Rule> violations = (shown.equals(this.judged) ? axe.withRules(COLOUR_RULES)
				: axe.withTags(ACCESSIBILITY_RULES))
			.analyze()
			.getViolations();
		assertThat(violations)
			.withFailMessage(() -> this.page.url() + " is not accessible:\n"
					+ violations.stream().map(Visitor::describe).collect(Collectors.joining("\n")))
			.isEmpty();
		this.judged = shown;
		return this;
	}

	private static String describe(Rule violation) {
		return violation.getNodes()
			.stream()
			.map((node) -> "    " + node.getTarget() + " " + node.getHtml())
			.collect(Collectors.joining("\n", violation.getId() + ": " + violation.getHelp() + "\n", ""));
	}

	@Override
	public void close() {
		this.context.close();
	}

}
