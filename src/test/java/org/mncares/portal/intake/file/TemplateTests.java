package org.mncares.portal.intake.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.table.Encoding;
import org.mncares.portal.table.TableFormat;
import org.mncares.portal.table.TableReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The templates, read by the portal and by another library.
 */
class TemplateTests {

	private static final Template TEMPLATE = new Template(
			List.of(new Template.Clinic("0412", "Lakeside Clinic"), new Template.Clinic("0413", "=Hillside")));

	@TempDir
	Path temporary;

	@Test
	void theCsvIsAListInWhichOnlyTheExampleRowIsWrong() throws Exception {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		TEMPLATE.writeCsv(output);
		onlyTheExampleIsWrong(output.toByteArray());
		try (TableReader table = new Checks(this.temporary).open(output.toByteArray())) {
			assertThat(table.format()).isEqualTo(new TableFormat.Delimited(Encoding.UTF_8_BOM, ',', "\r\n"));
		}
	}

	@Test
	void theWorkbookIsAListInWhichOnlyTheExampleRowIsWrong() throws Exception {
		onlyTheExampleIsWrong(workbook());
	}

	@Test
	void theWorkbookHasTheClinicsAndExplainsEachColumn() throws Exception {
		try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook()))) {
			assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
			Sheet clinics = workbook.getSheet("Clinics");
			assertThat(clinics.getRow(1).getCell(0).getStringCellValue()).isEqualTo("0412");
			assertThat(clinics.getRow(2).getCell(1).getStringCellValue()).isEqualTo("'=Hillside");
			Sheet help = workbook.getSheet("Help");
			List<Column> columns = Column.ofTemplate();
			for (int i = 0; i < columns.size(); i++) {
				assertThat(help.getRow(i + 1).getCell(0).getStringCellValue()).isEqualTo(columns.get(i).key());
				assertThat(help.getRow(i + 1).getCell(2).getStringCellValue()).isNotBlank();
			}
		}
	}

	@Test
	void theListIsFrozenBelowItsHeaderAndKeepsLeadingZeros() throws Exception {
		try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(workbook()))) {
			Sheet list = workbook.getSheetAt(0);
			assertThat(list.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
			assertThat(list.getColumnStyle(0).getDataFormatString()).isEqualTo("@");
			int born = Column.ofTemplate().indexOf(Column.DATE_OF_BIRTH);
			assertThat(DateUtil.isCellDateFormatted(list.getRow(1).getCell(born))).isTrue();
			assertThat(list.getRow(1).getCell(0).getStringCellValue()).isEqualTo("0412");
		}
	}

	private byte[] workbook() throws Exception {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		TEMPLATE.writeWorkbook(output);
		return output.toByteArray();
	}

	private void onlyTheExampleIsWrong(byte[] file) throws Exception {
		Checks checks = new Checks(this.temporary);
		try (TableReader table = checks.open(file)) {
			assertThat(table.header()).isEqualTo(Column.ofTemplate().stream().map(Column::key).toList());
			assertThat(ColumnMapping.of(table.header()).findings()).isEmpty();
		}
		assertThat(checks.check(file)).singleElement().satisfies((row) -> {
			assertThat(row.row()).isEqualTo(2);
			assertThat(row.findings()).extracting(Finding::rule).containsExactly(Rule.EXAMPLE_ROW);
		});
	}

}
