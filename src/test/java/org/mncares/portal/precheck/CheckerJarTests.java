package org.mncares.portal.precheck;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.table.Workbooks;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checker as it is handed out, in a process of its own: it has all that it needs, and
 * neither Spring nor a database driver.
 */
class CheckerJarTests {

	@TempDir
	Path folder;

	private Path jar;

	@BeforeEach
	void takeItOut() throws IOException {
		this.jar = this.folder.resolve("mncares-check.jar");
		try (InputStream carried = getClass().getResourceAsStream("/pre-check/mncares-check.jar")) {
			assertThat(carried).as("the checker, packed in the phase process-classes").isNotNull();
			Files.copy(carried, this.jar);
		}
		SomeProfile.write(this.folder);
	}

	@Test
	void holdsNoServerAndNoDatabase() throws IOException {
		assertThat(this.jar).satisfies((path) -> assertThat(Files.size(path)).isLessThan(4 << 20));
		try (JarFile file = new JarFile(this.jar.toFile())) {
			assertThat(file.stream().map((entry) -> entry.getName()))
				.noneMatch((name) -> name.matches("(?:org/(?:springframework|postgresql|hibernate|thymeleaf|flywaydb)"
						+ "|jakarta|templates|db|static)/.*"))
				.contains("org/mncares/portal/precheck/Main.class", "META-INF/THIRD-PARTY.txt")
				.noneMatch((name) -> name.endsWith("package-info.class"));
		}
	}

	@Test
	void checksTextAndWorkbooksInLittleMemory() throws Exception {
		List<String> header = List.of(SomeProfile.HEADER.split(","));
		List<List<String>> rows = new ArrayList<>();
		StringBuilder text = new StringBuilder(SomeProfile.HEADER).append('\n');
		for (int i = 0; i < 900; i++) {
			String row = SomeProfile.row("0412", "P" + i, "Name" + i, "1950-03-01", (i == 7) ? "Fem" : "F",
					"6/15/2018");
			rows.add(List.of(row.split(",", -1)));
			text.append(row).append('\n');
		}
		Files.writeString(this.folder.resolve("list.csv"), text);
		Files.write(this.folder.resolve("list.xlsx"), Workbooks.ofTexts(header, rows));
		for (String ending : List.of("csv", "xlsx")) {
			Ran ran = run("check", "list." + ending, "--problems", "out." + ending);
			assertThat(ran.said()).contains("1 cell: F9", "899  eligible").doesNotContain("Fem");
			assertThat(ran.exit()).isEqualTo(1);
			assertThat(this.folder.resolve("out." + ending)).exists();
		}
		assertThat(run("check", "list.csv", "--json").said()).startsWith("{").contains("\"exit\" : 1");
		assertThat(run("check", "gone.csv").exit()).isEqualTo(2);
		assertThat(run("--version").said()).contains("mncares-check 1.");
	}

	private Ran run(String... args) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx64m",
						"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", this.jar.toString()));
		command.addAll(List.of(args));
		Process process = new ProcessBuilder(command).directory(this.folder.toFile()).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(said).doesNotContain("\tat ");
		return new Ran(process.exitValue(), said);
	}

	private record Ran(int exit, String said) {
	}

}
