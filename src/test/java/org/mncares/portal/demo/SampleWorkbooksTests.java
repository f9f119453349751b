package org.mncares.portal.demo;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mncares.portal.intake.rule.CheckedRow;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.ListClinic;
import org.mncares.portal.intake.rule.ListContext;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.PayorMatch;
import org.mncares.portal.intake.rule.RowCheck;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample workbooks hold what they are meant to show.
 */
class SampleWorkbooksTests {

	/** One patient at two clinics on the same day, which only both rows together show. */
	private static final int ACROSS_ROWS = 2;

	private final DemoStudy study = new DemoStudy();

	@TempDir
	private Path temporary;

	@Test
	void theMessyOneHas41CellsToCorrectIn38Rows() throws Exception {
		List<CheckedRow> rows = check(Files.readAllBytes(SampleWorkbooks.MESSY));
		assertThat(rows).hasSize(SampleRows.MESSY);
		List<CheckedRow> wrong = rows.stream().filter((row) -> row.outcome() == Outcome.ERROR).toList();
		long cells = wrong.stream()
			.flatMap((row) -> row.findings().stream())
			.filter(SampleWorkbooksTests::isError)
			.count();
		assertThat(cells + ACROSS_ROWS).isEqualTo(41);
		assertThat(wrong.size() + ACROSS_ROWS).isEqualTo(38);
		Set<String> seen = new HashSet<>();
		long again = rows.stream()
			.filter((row) -> row.clinicId() != null && !seen.add(row.patientId() + row.start()))
			.count();
		assertThat(again).isEqualTo(2);
	}

	@Test
	void theCorrectedOneHasNone() throws Exception {
		List<CheckedRow> rows = check(Files.readAllBytes(SampleWorkbooks.CORRECTED));
		assertThat(rows).hasSize(SampleRows.MESSY - 1).noneMatch((row) -> row.outcome() == Outcome.ERROR);
		assertThat(rows.stream().filter((row) -> row.outcome() == Outcome.NOT_ELIGIBLE).count()).isBetween(15L, 40L);
	}

	@Test
	void areWhatTheGeneratorWrites() throws Exception {
		assertThat(cells(Files.readAllBytes(SampleWorkbooks.MESSY)))
			.isEqualTo(cells(SampleWorkbooks.workbook(SampleRows.messy())));
		assertThat(cells(Files.readAllBytes(SampleWorkbooks.CORRECTED)))
			.isEqualTo(cells(SampleWorkbooks.workbook(SampleRows.corrected())));
	}

	private static boolean isError(Finding finding) {
		return finding.severity().isError();
	}

	private List<CheckedRow> check(byte[] workbook) throws Exception {
		List<ListClinic> clinics = new ArrayList<>();
		for (DemoClinic clinic : this.study.clinics(DemoStudy.NEWCOMER)) {
			clinics.add(new ListClinic(clinics.size() + 1, clinic.code(), true, true));
		}
		ListContext context = new ListContext(LocalDate.of(2018, 1, 1), LocalDate.of(2019, 2, 28), 18, clinics,
				this::match, Set.of(), LocalDate.of(2021, 10, 31));
		List<CheckedRow> checked = new ArrayList<>();
		try (TableReader table = open(workbook)) {
			RowCheck check = new RowCheck(context, ColumnMapping.of(table.header()));
			for (RawRow row = table.next(); row != null; row = table.next()) {
				checked.add(check.check(row));
			}
		}
		return checked;
	}

	private List<List<String>> cells(byte[] workbook) throws Exception {
		List<List<String>> cells = new ArrayList<>();
		try (TableReader table = open(workbook)) {
			cells.add(table.header());
			for (RawRow row = table.next(); row != null; row = table.next()) {
				cells.add(List.of(row.cells()));
			}
		}
		return cells;
	}

	private TableReader open(byte[] workbook) throws Exception {
		return PatientListFile.open(() -> new ByteArrayInputStream(workbook), this.temporary);
	}

	private PayorMatch match(String written) {
		List<DemoPayor> payors = this.study.payors();
		for (DemoPayor payor : payors) {
			if (payor.writings().contains(written)) {
				return PayorMatch.partner(Long.parseLong(payor.code()), null);
			}
		}
		return switch (written) {
			case "uninsured" -> PayorMatch.UNINSURED;
			case "unknown" -> PayorMatch.UNKNOWN;
			default -> PayorMatch.OTHER;
		};
	}

}
