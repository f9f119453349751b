package org.mncares.portal.intake.handback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.mncares.portal.table.Annotations;
import org.mncares.portal.table.CellProblem;
import org.mncares.portal.table.CellText;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.RowProblems;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

/**
 * A person's own workbook with what is wrong marked in it: all sheets, looks and formulas
 * stay. It is held in memory as a whole.
 */
final class WholeWorkbook {

	private static final String PROBLEMS = "problems";

	private final XSSFSheet sheet;

	private final Annotations annotations;

	private final CellMarks marks;

	private final CellWriter writer;

	/** How many columns the table has of its own. */
	private final int own;

	/** The first column that nothing stands in. */
	private final int free;

	private final int problems;

	private final Map<Long, RowProblems> byRow = new HashMap<>();

	private WholeWorkbook(XSSFSheet sheet, TableReader table, Annotations annotations) {
		this.sheet = sheet;
		this.annotations = annotations;
		this.marks = new CellMarks(sheet);
		this.writer = new CellWriter(sheet.getWorkbook());
		this.own = table.header().size();
		this.free = firstFree();
		int known = -1;
		for (int i = this.own - 1; i >= 0; i--) {
			known = CellText.key(table.header().get(i)).equals(PROBLEMS) ? i : known;
		}
		this.problems = (known >= 0) ? known : this.free + annotations.header().size() - this.own;
		annotations.problems().forEachRemaining((row) -> this.byRow.put(row.row(), row));
	}

	/**
	 * Writes the workbook.
	 * @param copy the person's own, which is not changed
	 * @param table the same, as it was read
	 * @param result where to
	 * @throws RuntimeException whatever the library throws at what others made
	 */
	static void write(Path copy, TableReader table, Annotations annotations, Path result)
			throws IOException, UnreadableTable {
		OPCPackage content = open(copy);
		try {
			XSSFWorkbook workbook = new XSSFWorkbook(content);
			XSSFSheet sheet = workbook.getSheet(table.sheet());
			if (sheet == null) {
				throw new IOException("The sheet was not found again");
			}
			new WholeWorkbook(sheet, table, annotations).writeRows(table);
			if (annotations.summary() != null) {
				SummaryTab.write(workbook, annotations.summary());
			}
			try (OutputStream output = Files.newOutputStream(result)) {
				workbook.write(output);
			}
		}
		finally {
			content.revert();
		}
	}

	/** It has to be open for writing so that parts can be added; it is not saved. */
	private static OPCPackage open(Path copy) throws IOException {
		try {
			return OPCPackage.open(copy.toFile(), PackageAccess.READ_WRITE);
		}
		catch (InvalidFormatException ex) {
			throw new IOException(ex);
		}
	}

	private int firstFree() {
		int free = this.own;
		for (var row : this.sheet) {
			free = Math.max(free, row.getLastCellNum());
		}
		return free;
	}

	private void writeRows(TableReader table) throws IOException, UnreadableTable {
		writeHeader(Math.toIntExact(table.headerRow() - 1));
		for (RawRow row = table.next(); row != null; row = table.next()) {
			writeRow(row);
		}
		if (this.writer.hasCorrected()) {
			this.sheet.getWorkbook().setForceFormulaRecalculation(true);
		}
	}

	private void writeHeader(int at) {
		XSSFRow row = row(at);
		XSSFCell like = row.getCell(Math.max(0, this.own - 1));
		for (int i = this.own; i < this.annotations.header().size(); i++) {
			this.writer.name(row, target(i), this.annotations.header().get(i), like);
		}
		if (this.problems >= this.own) {
			this.writer.name(row, this.problems, PROBLEMS, like);
			this.sheet.setColumnWidth(this.problems, 80 * 256);
		}
	}

	private void writeRow(RawRow read) {
		XSSFRow row = row(Math.toIntExact(read.number() - 1));
		RawRow corrected = this.annotations.corrected().apply(read);
		this.marks.clear(row, this.own);
		for (int i = 0; i < corrected.cells().length; i++) {
			if (!corrected.cell(i).equals(read.cell(i))) {
				this.writer.correct(row, target(i), read, i, corrected.cell(i));
			}
		}
		RowProblems found = this.byRow.getOrDefault(read.number(), new RowProblems(read.number(), ""));
		this.writer.text(row, this.problems, CellText.cut(found.text(), 30_000));
		if (found.leftOut() != null) {
			this.marks.leftOut(row, this.own, found.leftOut());
		}
		for (CellProblem cell : CellProblem.joined(found.cells())) {
			this.marks.mark(row, target(cell.column()), cell);
		}
	}

	/** Columns that only corrections fill stand where nothing stood. */
	private int target(int column) {
		return (column < this.own) ? column : this.free + column - this.own;
	}

	private XSSFRow row(int at) {
		XSSFRow row = this.sheet.getRow(at);
		return (row != null) ? row : this.sheet.createRow(at);
	}

}
