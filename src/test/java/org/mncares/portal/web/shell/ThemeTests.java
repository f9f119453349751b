package org.mncares.portal.web.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Computes the contrast of the theme's colours, light and dark: 4.5:1 for text, 3:1 for
 * graphics and the edges of fields (WCAG 2.2, 1.4.3 and 1.4.11).
 */
class ThemeTests {

	private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");

	@ParameterizedTest
	@CsvSource({ "ink, paper", "ink, card", "ink-2, paper", "ink-2, card", "link, paper", "link, card",
			"on-accent, accent", "on-accent, accent-strong", "topbar-link, topbar", "ok, ok-bg", "info, info-bg",
			"warn, warn-bg", "bad, bad-bg", "bad, card", "plain, plain-bg", "cell, cell-bg", "banner, banner-bg",
			"on-model, model-medical", "on-model, model-social", "on-model, model-mixed" })
	void showsText(String text, String ground) throws IOException {
		assertContrast(text, ground, 4.5);
	}

	@ParameterizedTest
	@CsvSource({ "bar, card", "bar, track", "bar-plain, card", "bar-bad, card", "bar-bad, track", "field-line, card",
			"focus, paper", "focus, card", "topbar-mark, topbar", "model-medical, card", "model-social, card",
			"model-mixed, card", "model-open, card" })
	void showsGraphics(String shape, String ground) throws IOException {
		assertContrast(shape, ground, 3);
	}

	private static void assertContrast(String one, String other, double least) throws IOException {
		String css = Files.readString(Path.of("src/main/resources/static/assets/portal.css"));
		int dark = css.indexOf("@media (prefers-color-scheme: dark)");
		Map<String, String> tokens = new HashMap<>();
		read(css.substring(0, dark), tokens);
		assertThat(contrast(tokens, one, other)).as("light").isGreaterThanOrEqualTo(least);
		read(css.substring(dark, css.indexOf("--bs-body-bg")), tokens);
		assertThat(contrast(tokens, one, other)).as("dark").isGreaterThanOrEqualTo(least);
	}

	private static void read(String css, Map<String, String> tokens) {
		Matcher matcher = TOKEN.matcher(css);
		while (matcher.find()) {
			tokens.put(matcher.group(1), matcher.group(2).strip());
		}
	}

	private static double contrast(Map<String, String> tokens, String one, String other) {
		double first = luminance(tokens, one);
		double second = luminance(tokens, other);
		return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
	}

	private static double luminance(Map<String, String> tokens, String name) {
		String value = tokens.get(name);
		if (value.startsWith("var(--")) {
			return luminance(tokens, value.substring(6, value.length() - 1));
		}
		String hex = (value.length() == 4) ? value.replaceAll("#?(.)", "$1$1") : value.substring(1);
		int rgb = Integer.parseInt(hex, 16);
		return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
	}

	private static double linear(int channel) {
		double share = channel / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

}
