package org.mncares.portal.web.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads all templates for what the Content-Security-Policy would stop, and for mistakes
 * that Thymeleaf lets pass.
 */
class TemplatesTests {

	private static final Path ROOT = Path.of("src/main/resources/templates");

	private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);

	private static final Pattern INLINE = Pattern.compile(
			"<style|<script(?![^>]*src=)|\\s(th:)?(style|on[a-z]+)=|javascript:|hx-on|hx-vals='?js:",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern OTHER_HOST = Pattern
		.compile("(src|href|action|content|hx-[a-z]+)=\"(@\\{)?(https?:)?//", Pattern.CASE_INSENSITIVE);

	/** Thymeleaf replaces before it asks the condition: the condition is lost. */
	private static final Pattern LOST_CONDITION = Pattern.compile(
			"<[^<]*\\sth:(if|unless)=\"[^\"]*\"[^<]*\\sth:replace=\"|<[^<]*\\sth:replace=\"[^\"]*\"[^<]*\\sth:(if|unless)=\"");

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(ROOT)) {
			return files.filter((file) -> file.toString().endsWith(".html")).toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("templates")
	void hasNothingThatThePolicyStops(Path template) {
		assertThat(text(template)).doesNotContainPattern(INLINE).doesNotContainPattern(OTHER_HOST);
	}

	@ParameterizedTest
	@MethodSource("templates")
	void losesNoCondition(Path template) {
		assertThat(text(template)).doesNotContainPattern(LOST_CONDITION);
	}

	private static String text(Path template) {
		try {
			return COMMENT.matcher(Files.readString(template)).replaceAll("");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
