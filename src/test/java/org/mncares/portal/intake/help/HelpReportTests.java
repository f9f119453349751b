package org.mncares.portal.intake.help;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.intake.MessyList;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The report for a help desk says what was found and identifies nobody.
 */
@PortalTest
@Import(SomeStudy.class)
class HelpReportTests {

	private static final Pattern TELLING = Pattern.compile("\\p{L}{3,}|\\p{Nd}{2,}");

	@Autowired
	private SomeStudy study;

	@Autowired
	private AskForHelp help;

	@Test
	void noTellingPartOfAnyCellSurvives() {
		Member member = this.study.member(1);
		String code = member.codes().getFirst();
		List<String> rows = List.of(code
				+ ",MRN-884213,Zylberschlag,Annegret,31.12.1967,Femx,15/06/2018,Blorp Health,XKQ771,5511,Qwertz 88",
				code + ",Vorname Nachname,O'Quixley,Bartholomäus,1967-13-41,Mannx,2018-06-15,Zorg,42424242,ZZZZZ,n/a",
				"QQ77," + "771-88-2299,Xiongvang,Kathoua,43101,Weiblich,43266,uninsured,ABC99887,99x99,Duluthy",
				code + ",\"=cmd|'/c calc 5577'\",Ümlautov,Şükrü,#N/A,#REF!,tomorrow,,,,\"Plugh, Xyzzy\"");
		String list = SomeStudy.HEADER.strip() + ",zip,Jonathan Zebediah Doe\n" + String.join("\n", rows) + "\n";
		PatientListId id = this.study.upload(member, list);
		String report = ActingAs.call(member.staff(), () -> this.help.report(id));
		Set<String> own = parts(report).collect(Collectors.toSet());
		Set<String> vocabulary = vocabulary();
		int looked = 0;
		for (String cell : String.join(",", rows).concat(",Jonathan Zebediah Doe").split(",")) {
			for (String part : parts(cell).toList()) {
				if (!vocabulary.contains(part) && !part.matches("a+|9+")) {
					assertThat(own).as(part).doesNotContain(part);
					looked++;
				}
			}
		}
		assertThat(looked).isGreaterThan(30);
		assertThat(report).contains("PL-401", "Column: sex (F)", "99.99.9999", "PL-034", "Aaaaaaaa Aaaaaaaa Aaa")
			.doesNotContain("list.csv");
	}

	private static Stream<String> parts(String text) {
		return TELLING.matcher(text.toLowerCase(Locale.ROOT)).results().map((it) -> it.group());
	}

	/** Words that the report says of itself, and codes and row numbers. */
	private static Set<String> vocabulary() {
		Set<String> words = new HashSet<>();
		for (Rule rule : Rule.values()) {
			TELLING.matcher((rule.code() + rule.title()).toLowerCase(Locale.ROOT))
				.results()
				.forEach((it) -> words.add(it.group()));
		}
		for (Column column : Column.values()) {
			TELLING.matcher(column.key().replace('_', ' ')).results().forEach((it) -> words.add(it.group()));
		}
		return words;
	}

	@Test
	void namesRowsAndCountsOfAMessyList() {
		Member member = this.study.member(2);
		PatientListId id = this.study.upload(member, MessyList.of(member));
		String report = ActingAs.call(member.staff(), () -> this.help.report(id));
		assertThat(report).contains("Found: 60 times", "Rows (the first 50): 42, 43,", "Written as: [Aaa] x ",
				"In the file: 107", "rule catalogue ");
	}

	@Test
	void whatCouldNotBeReadIsReportedToo() {
		Member member = this.study.member(1);
		PatientListId id = this.study.upload(member, "%PDF-1.7\n1 0 obj\n");
		assertThat(ActingAs.call(member.staff(), () -> this.help.report(id))).contains("Could not be used: PL-0");
		Member other = this.study.member(1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> ActingAs.call(other.staff(), () -> this.help.report(id)));
	}

}
