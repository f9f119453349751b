package org.mncares.portal.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

/**
 * The installed Chromium, launched once for all tests of the run.
 */
final class Browsers implements AutoCloseable {

	static final String MISSING = "no Chromium found: install it (Debian: apt-get install chromium) "
			+ "or name its program in PORTAL_TEST_BROWSER";

	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");

	private final Playwright playwright;

	private final Browser browser;

	private Browsers(Path program) {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new LaunchOptions().setExecutablePath(program)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
	}

	static Browsers launch() {
		return new Browsers(installed().orElseThrow(() -> new IllegalStateException(MISSING)));
	}

	/**
	 * The program to run: the one that is named, and only that one, or the first in a
	 * usual place.
	 */
	static Optional<Path> installed() {
		String named = System.getenv("PORTAL_TEST_BROWSER");
		Stream<String> places = (named == null || named.isBlank()) ? USUAL_PLACES.stream() : Stream.of(named);
		return places.map(Path::of).filter(Files::isExecutable).findFirst();
	}

	Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.playwright.close();
	}

}
