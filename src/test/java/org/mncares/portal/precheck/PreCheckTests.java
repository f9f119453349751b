package org.mncares.portal.precheck;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.intake.profile.CheckProfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The checker as a person or a script meets it.
 */
class PreCheckTests {

	@TempDir
	Path folder;

	private Terminal terminal;

	@BeforeEach
	void aProfile() throws Exception {
		SomeProfile.write(this.folder);
		this.terminal = new Terminal(this.folder);
	}

	@Test
	void aListInOrderIsClean() throws Exception {
		list("list.csv", SomeProfile.row("P1", "Xiong"), SomeProfile.row("P2", "O'Brien"),
				SomeProfile.row("0412", "P3", "Kid", "2010-01-01", "M", "2018-06-15"));
		assertThat(check("list.csv")).isZero();
		assertThat(this.terminal.said()).contains("Pre-check of list.csv (CSV, UTF-8)", "Lake Health (LAKE)",
				"Nothing needs correction.", "2  eligible", "1  Too young when care coordination started (PL-701)",
				"PL-707", "PL-708");
		assertThat(this.terminal.complained()).isEmpty();
	}

	@Test
	void problemsAreSaidWithoutWhatPatientsAreCalled() throws Exception {
		messy("list.csv");
		assertThat(check("list.csv")).isEqualTo(1);
		assertThat(this.terminal.said()).contains("PL-401 Sex: Sex is not F, M or U", "2 cells: F3, F4",
				"PL-202 Date of birth: ", "Such as Aaa (2)", "99.99.9999 (1)", "PL-706", "add --values");
		assertThat(this.terminal.said()).doesNotContain("Fem", "31.02.1950", "Zylberschlag", "1950");
		assertThat(check("list.csv", "--values")).isEqualTo(1);
		assertThat(this.terminal.said()).contains("Such as Fem (2)", "31.02.1950 (1)");
	}

	@Test
	void scriptsGetTheSameAsJson() throws Exception {
		messy("list.csv");
		assertThat(check("list.csv", "--json")).isEqualTo(1);
		JsonNode report = JsonMapper.shared().readTree(this.terminal.said());
		assertThat(report.at("/exit").asInt()).isEqualTo(1);
		assertThat(report.at("/result").asString()).isEqualTo("PROBLEMS");
		assertThat(report.at("/rows").asInt()).isEqualTo(6);
		JsonNode sex = report.at("/findings")
			.valueStream()
			.filter((group) -> group.at("/code").asString().equals("PL-401"))
			.findFirst()
			.orElseThrow();
		assertThat(sex.at("/column").asString()).isEqualTo("sex");
		assertThat(sex.at("/letters").asString()).isEqualTo("F");
		assertThat(sex.at("/cells").asInt()).isEqualTo(2);
		assertThat(sex.at("/firstRows").valueStream().mapToInt(JsonNode::asInt)).containsExactly(3, 4);
		assertThat(this.terminal.said()).doesNotContain("Fem", "31.02", "Zylberschlag");
	}

	@Test
	void writesTheListWithItsProblems() throws Exception {
		messy("list.csv");
		assertThat(check("list.csv", "--problems", "out.csv")).isEqualTo(1);
		String written = Files.readString(this.folder.resolve("out.csv"));
		assertThat(written.lines()).hasSize(7);
		assertThat(written.lines().toList().get(2)).contains("PL-401");
		assertThat(written.lines().toList().get(6)).contains("PL-706");
		assertThat(check("list.csv", "--problems", "out.csv")).isEqualTo(2);
		assertThat(this.terminal.complained()).contains("out.csv is there already");
		assertThat(check("list.csv", "--problems", "out.csv", "--overwrite")).isEqualTo(1);
		assertThat(check("list.csv", "--problems", "out.xlsx")).isEqualTo(2);
		assertThat(this.terminal.complained()).contains("end in .csv");
		assertThat(this.folder).isDirectoryNotContaining("glob:**.part").isDirectoryNotContaining("glob:**.xlsx");
	}

	@Test
	void neverWritesOverWhatItReads() throws Exception {
		String list = messy("list.csv");
		Files.createSymbolicLink(this.folder.resolve("link.csv"), this.folder.resolve("list.csv"));
		for (String input : new String[] { "list.csv", "link.csv", "check-profile.json", "./list.csv" }) {
			assertThat(check("list.csv", "--overwrite", "--problems", input)).as(input).isEqualTo(2);
			assertThat(this.terminal.complained()).contains("never written over");
		}
		assertThat(this.folder.resolve("list.csv")).hasContent(list);
	}

	@Test
	void whatMustNotBeSentIsAnEndOfItsOwn() throws Exception {
		Files.writeString(this.folder.resolve("list.csv"),
				SomeProfile.HEADER + ",research_opt_out,SSN\n" + SomeProfile.row("P1", "Xiong") + ",Y,123-45-6789\n");
		assertThat(check("list.csv", "--problems", "out.csv")).isEqualTo(3);
		assertThat(this.terminal.said()).contains("would refuse", "PL-901", "PL-902", "Column: SSN")
			.doesNotContain("123-45");
		assertThat(this.folder.resolve("out.csv")).content().contains("PL-901");
	}

	@Test
	void whatCannotBeReadSaysWhyWithTheCodeOfThePortal() throws Exception {
		unreadable("PL-001", "empty.csv", new byte[0]);
		unreadable("PL-002", "large.csv",
				SomeProfile.list(SomeProfile.row("P1", "Xiong").repeat(2_000)).getBytes(StandardCharsets.UTF_8));
		unreadable("PL-004", "list.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.UTF_8));
		unreadable("PL-010", "nul.csv",
				(SomeProfile.list(SomeProfile.row("P1", "Xi\0ong"))).getBytes(StandardCharsets.UTF_8));
		unreadable("PL-032", "columns.csv", "clinic_id,patient_id\n0412,P1\n".getBytes(StandardCharsets.UTF_8));
		unreadable("PL-030", "header.csv", "0412,P1,Xiong\n".getBytes(StandardCharsets.UTF_8));
		unreadable("PL-031", "rows.csv", SomeProfile.HEADER.getBytes(StandardCharsets.UTF_8));
		Path old = this.folder.resolve("old.xls");
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			workbook.createSheet();
			workbook.write(old.toFile());
		}
		unreadable("PL-006", "old.xls", Files.readAllBytes(old));
	}

	@Test
	void aWorkbookBehindAPasswordIsNamedAsSuch() throws Exception {
		Path path = this.folder.resolve("secret.xlsx");
		try (POIFSFileSystem files = new POIFSFileSystem(); XSSFWorkbook workbook = new XSSFWorkbook()) {
			workbook.createSheet();
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("secret");
			try (var output = encryptor.getDataStream(files)) {
				workbook.write(output);
			}
			try (var output = Files.newOutputStream(path)) {
				files.writeFilesystem(output);
			}
		}
		unreadable("PL-005", "secret.xlsx", Files.readAllBytes(path));
	}

	@Test
	void whereNothingMayBeWrittenItSaysSo() throws Exception {
		messy("list.csv");
		Path locked = Files.createDirectory(this.folder.resolve("locked"));
		locked.toFile().setWritable(false);
		// Who may write anywhere still cannot write there.
		Path closed = Files.isWritable(locked) ? Path.of("/sys") : locked;
		Assumptions.assumeTrue(Files.isDirectory(closed), "no folder here is closed to who runs this");
		complains("Nothing can be written", "check", "list.csv", "--problems", closed.resolve("out.csv").toString());
	}

	@Test
	void namesOfFilesMayBeAsPeopleWriteThem() throws Exception {
		list("Ärztin Liste Größe 2018.csv", SomeProfile.row("P1", "Nguyễn"));
		assertThat(check("Ärztin Liste Größe 2018.csv", "--problems", "mit Fehlern ü.csv")).isZero();
		assertThat(this.folder.resolve("mit Fehlern ü.csv")).content().contains("Nguyễn");
		list("--odd.csv", SomeProfile.row("P1", "Xiong"));
		assertThat(check("--", "--odd.csv")).isZero();
	}

	@Test
	void wrongUsageIsExplained() throws Exception {
		list("list.csv", SomeProfile.row("P1", "Xiong"));
		complains("no file gone.csv", "check", "gone.csv");
		complains("is a folder", "check", ".");
		complains("Say what to do", "list.csv");
		complains("Name the file to check", "check");
		complains("Name one file", "check", "list.csv", "list.csv");
		complains("no option --fast", "check", "list.csv", "--fast");
		complains("is missing behind --profile", "check", "list.csv", "--profile");
		complains("is missing behind --problems", "check", "list.csv", "--problems", "--json");
		complains("cannot be the name of a file", "check", "a\0b.csv");
		complains("cannot be the name of a file", "check", " ");
		complains("no file gone.json", "check", "list.csv", "--profile", "gone.json");
		complains("no folder", "check", "list.csv", "--problems", "gone/out.csv");
		complains("is a folder", "check", "list.csv", "--problems", ".", "--overwrite");
		assertThat(this.terminal.run()).isEqualTo(2);
		assertThat(this.terminal.said()).contains("check <file>");
		assertThat(this.terminal.run("--help")).isZero();
		assertThat(this.terminal.run("check", "list.csv", "--help")).isZero();
		assertThat(this.terminal.run("--version")).isZero();
		assertThat(this.terminal.said()).contains("rules version");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE html><html><body>Sign in</body></html>|web page", "|empty",
			"{\"kind\":\"something\"}|not a check profile", "not JSON|not a check profile", "[1,2]|not a check profile",
			"{\"kind\":\"mncares-check-profile\",\"format\":1}|damaged",
			"{\"kind\":\"mncares-check-profile\",\"for|ends too early",
			"{\"kind\":\"mncares-check-profile\",\"format\":99}|newer portal", "null|not a check profile" })
	void aProfileThatCannotBeUsedSaysWhy(String text) throws Exception {
		list("list.csv", SomeProfile.row("P1", "Xiong"));
		int bar = text.lastIndexOf('|');
		Files.writeString(this.folder.resolve("check-profile.json"), text.substring(0, bar));
		complains(text.substring(bar + 1), "check", "list.csv");
	}

	@Test
	void asksWhetherTheDayComesFirstAndTakesTheAnswer() throws Exception {
		list("list.csv", SomeProfile.row("0412", "P1", "Xiong", "3/4/1950", "F", "2018-06-15"),
				SomeProfile.row("0412", "P2", "Doe", "25/3/1950", "F", "2018-06-15"));
		assertThat(check("list.csv")).isEqualTo(1);
		assertThat(this.terminal.said()).contains("PL-212", "2 cells: E2, E3", "add --day-first date_of_birth");
		assertThat(check("list.csv", "--day-first", "date_of_birth", "--problems", "out.csv")).isZero();
		assertThat(check("list.csv", "--month-first", "DOB")).isEqualTo(1);
		assertThat(this.terminal.said()).contains("1 cell: E3");
		complains("has no dates", "check", "list.csv", "--day-first", "sex");
		complains("No column of the list is called born", "check", "list.csv", "--day-first", "born");
	}

	@Test
	void takesWhatAPersonSaysAboutAColumn() throws Exception {
		Files.writeString(this.folder.resolve("list.csv"),
				SomeProfile.list(SomeProfile.row("P1", "Xiong")).replace("patient_id", "Pt Nr"));
		assertThat(check("list.csv")).isEqualTo(2);
		assertThat(this.terminal.said()).contains("PL-032", "add --column");
		assertThat(check("list.csv", "--column", "PT_nr=MRN", "--problems", "out.csv")).isZero();
		assertThat(this.terminal.said()).contains("PL-046");
		complains("Write --column", "check", "list.csv", "--column", "patient_id");
		Files.write(this.folder.resolve("check-profile.json"),
				SomeProfile.bytes(SomeProfile.profile(new CheckProfile.HeaderChoice("ptnr", 1, "patient_id"))));
		assertThat(check("list.csv")).isZero();
	}

	@Test
	void withoutAProfileItSaysWhereToGetOne() throws Exception {
		list("list.csv", SomeProfile.row("P1", "Xiong"));
		Files.delete(this.folder.resolve("check-profile.json"));
		complains("There is no check profile. Download it", "check", "list.csv");
		complains("is a folder", "check", "list.csv", "--profile", ".");
	}

	@Test
	void aProfileOfOtherRulesOrOfLongAgoIsUsedAndSaid() throws Exception {
		list("list.csv", SomeProfile.row("P1", "Xiong"));
		String profile = new String(SomeProfile.bytes(SomeProfile.profile()), StandardCharsets.UTF_8);
		Files.writeString(this.folder.resolve("other.json"),
				profile.replaceFirst("\"catalogue\" : \"\\d+\"", "\"catalogue\" : \"77\"")
					.replace("2021-06", "2020-06"));
		assertThat(check("list.csv", "--profile", "other.json")).isZero();
		assertThat(this.terminal.said()).contains("version 77 of the rules", "The profile was made on 2020-06-03");
	}

	@Test
	void rowsAreComparedHoweverFewFitIntoMemory() throws Exception {
		String[] rows = IntStream.range(0, 300)
			.mapToObj((i) -> SomeProfile.row("0412", "P" + i / 3, "N" + i / 2, "1950-03-0" + (i % 2 + 1), "F",
					"2018-06-1" + i % 2))
			.toArray(String[]::new);
		list("list.csv", rows);
		ListFile list = ListFile.of(this.folder.resolve("list.csv"));
		ListCheck check = new ListCheck(SomeProfile.profile().context(SomeProfile.profile().day(SomeProfile.MADE)),
				SomeProfile.profile().choices(), this.folder, (count) -> {
				});
		Found whole = Found.in(check, list);
		assertThat(whole.lines()).isNotEmpty();
		assertThat(Found.inParts(check, list, whole.list().context(), 7)).isEqualTo(whole.lines());
	}

	private void complains(String about, String... args) {
		assertThat(this.terminal.run(args)).as(about).isEqualTo(2);
		assertThat(this.terminal.complained()).contains(about).doesNotContain("Exception", "\tat ").hasLineCount(1);
	}

	private void unreadable(String code, String name, byte[] bytes) throws Exception {
		Files.write(this.folder.resolve(name), bytes);
		assertThat(check(name, "--problems", "never.csv")).as(name).isEqualTo(2);
		assertThat(this.terminal.said()).contains("This file cannot be checked.", code).doesNotContain("Xiong");
		assertThat(this.folder.resolve("never.csv")).doesNotExist();
	}

	private String messy(String name) throws Exception {
		return list(name, SomeProfile.row("P1", "Zylberschlag"),
				SomeProfile.row("0412", "P2", "Doe", "1951-03-01", "Fem", "2018-06-15"),
				SomeProfile.row("0412", "P3", "Roe", "1952-03-01", "Fem", "2018-06-15"),
				SomeProfile.row("0412", "P4", "Lee", "31.02.1950", "F", "2018-06-15"),
				SomeProfile.row("0413", "P5", "Moe", "1950-03-01", "F", "2018-06-15"),
				SomeProfile.row("P1", "Zylberschlag"));
	}

	private String list(String name, String... rows) throws Exception {
		String text = SomeProfile.list(rows);
		Files.writeString(this.folder.resolve(name), text);
		return text;
	}

	private int check(String... args) {
		String[] all = new String[args.length + 1];
		all[0] = "check";
		System.arraycopy(args, 0, all, 1, args.length);
		return this.terminal.run(all);
	}

}
