package org.mncares.portal.intake.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.SampleList;
import org.mncares.portal.table.EncodedText;
import org.mncares.portal.table.Encoding;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The input itself plus a problems column, in the input's own format.
 */
class ProblemsWriterTests {

	@TempDir
	Path temporary;

	@Test
	void appendsTheColumnAndKeepsEverythingElse() throws Exception {
		String written = annotate("\n\nclinic_id;sex;note\n0412;\"Q\";\"a;b\"\n\n9;F\n0412;F;\"two\nlines\";extra\n");
		assertThat(written.lines()).startsWith("", "", "clinic_id;sex;note;problems");
		assertThat(written).contains("0412;Q;\"a;b\";\"PL-102")
			.contains("Sex is not F, M or U")
			.contains("\n\n9;F;;\"PL-301");
		assertThat(written).contains("\"two\nlines\";\"PL-101").endsWith(";extra\n");
	}

	@Test
	void replacesTheColumnWhereTheFileHasItAlready() throws Exception {
		String once = annotate("clinic_id,sex\n9,F\n");
		assertThat(annotate(once)).isEqualTo(once);
		assertThat(annotate("clinic_id,Problems,sex\n9,old text,F\n")).startsWith("clinic_id,problems,sex\n9,PL-301")
			.endsWith(",F\n")
			.doesNotContain("old text");
	}

	@ParameterizedTest
	@EnumSource
	void keepsTheEncoding(Encoding encoding) throws Exception {
		byte[] input = EncodedText.bytes(encoding, "clinic_id\tlast_name\r\n0412\tMüller\r\n");
		byte[] output = new Checks(this.temporary).annotate(input);
		String text = new String(output, encoding.charset());
		assertThat(text).contains("clinic_id\tlast_name\tproblems\r\n0412\tMüller\tPL-102");
		assertThat(text.startsWith("\ufeff")).isEqualTo(encoding.mark().length > 0);
	}

	@Test
	void everyCellThatAProgramCouldRunIsNeutral() throws Exception {
		String written = annotate("clinic_id,=cmd,@x\n=1+1,+2,-3\n'=1,@4,\"\t5\"\n");
		assertThat(written).startsWith("clinic_id,'=cmd,'@x,problems\n'=1+1,'+2,'-3,").contains("\n'=1,'@4,'\t5,");
	}

	@Test
	void aRowInOrderHasAnEmptyCell() throws Exception {
		String input = String.join(",", SampleList.header()) + "\n" + String.join(",", SampleList.row().cells()) + "\n";
		String written = annotate(input);
		assertThat(written.lines().toList().getLast()).endsWith(",N,");
	}

	@Test
	void uploadedAgainItGivesTheSameFindings() throws Exception {
		Checks checks = new Checks(this.temporary);
		byte[] input = (String.join(",", SampleList.header()) + "\n" + line(SampleList.row().with(Column.SEX, "=A1"))
				+ "\n" + line(SampleList.row().with(Column.LAST_NAME, "'=A1")) + ",x\n"
				+ line(SampleList.row().with(Column.PHONE, "+1 (651) 555-0100")) + "\nshort\n")
			.getBytes(StandardCharsets.UTF_8);
		List<RowFindings> findings = checks.check(input);
		assertThat(findings).extracting(RowFindings::row).containsExactly(2L, 3L, 5L);
		assertThat(checks.check(checks.annotate(input))).isEqualTo(findings);
	}

	private static String line(SampleList row) {
		return String.join(",", row.cells());
	}

	private String annotate(String input) throws Exception {
		byte[] output = new Checks(this.temporary).annotate(input.getBytes(StandardCharsets.UTF_8));
		return new String(output, StandardCharsets.UTF_8);
	}

}
