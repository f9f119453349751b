package org.mncares.portal.table;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * Real files with a few bytes wrong are read or said to be unreadable: nothing else comes
 * of them, in time, and nothing is left behind.
 */
class DamagedFilesTests {

	/** Set {@code -Dfuzz.rounds} for a longer run. */
	private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 400);

	private static final Duration AT_MOST = Duration.ofSeconds(10);

	@TempDir
	Path temporary;

	@ParameterizedTest
	@EnumSource
	void ofText(Encoding encoding) throws Exception {
		StringBuilder text = new StringBuilder("Our list\n\nclinic_id;patient_id;last_name;first_name;dob;zip\n");
		for (int i = 0; i < 80; i++) {
			text.append("0412;A").append(i).append(";Müller;\"Jo; \"\"J\"\"\nMai\";1950-01-02;=1+1\n");
		}
		byte[] file = EncodedText.bytes(encoding, text + "Total;80\n\nSource: Epic\n");
		for (int seed = 0; seed < ROUNDS / 4; seed++) {
			readOrRefused(new Mutation(new Random(seed)).of(file), seed);
		}
	}

	@Test
	void ofAWorkbooksArchive() throws Exception {
		byte[] file = workbook();
		for (int seed = 0; seed < ROUNDS; seed++) {
			readOrRefused(new Mutation(new Random(seed)).of(file), seed);
		}
	}

	@Test
	void ofAWorkbooksParts() throws Exception {
		byte[] file = workbook();
		for (int seed = 0; seed < ROUNDS; seed++) {
			readOrRefused(new Mutation(new Random(seed)).insideOf(file), seed);
		}
	}

	private static byte[] workbook() throws IOException {
		return Workbooks.of((workbook) -> {
			workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("Hello");
			Sheet sheet = workbook.createSheet("List");
			Workbooks.put(sheet.createRow(1), List.of("clinic_id", "Name", "", "dob", "zip", "mrn"));
			for (int i = 2; i < 40; i++) {
				Workbooks.put(sheet.createRow(i), List.of("0412", "Nguyễn", "Mai " + i, "1950-01-02"));
				sheet.getRow(i).createCell(4).setCellValue(55_113 + i);
				sheet.getRow(i).createCell(5).setCellFormula("A1+" + i);
			}
			sheet.getRow(5).setZeroHeight(true);
			sheet.setColumnHidden(3, true);
			sheet.addMergedRegion(CellRangeAddress.valueOf("B2:C2"));
		});
	}

	private void readOrRefused(byte[] file, int seed) {
		long started = System.nanoTime();
		assertThatNoException().as("Seed %d", seed).isThrownBy(() -> {
			ReadTables tables = new ReadTables(this.temporary);
			try {
				List<Long> numbers = new ArrayList<>(Read.of(tables.open(file)).numbers());
				assertThat(numbers).isSorted();
				tables.annotate(file);
			}
			catch (UnreadableTable ex) {
				assertThat(ex.problem()).isNotNull();
			}
		});
		assertThat(Duration.ofNanos(System.nanoTime() - started)).as("Seed %d", seed).isLessThan(AT_MOST);
		assertThat(this.temporary).isEmptyDirectory();
	}

}
