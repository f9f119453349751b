package org.mncares.portal.intake.handback;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellProblem;
import org.mncares.portal.table.MarkColors;

/**
 * Colours and comments on the cells of a person's workbook. A person's own comment stays;
 * what we marked before is taken away first.
 */
final class CellMarks {

	/** By which our comments are known again. */
	static final String AUTHOR = "MNCARES Study Portal";

	/** Each takes some memory; in sheets with more the problems column tells the rest. */
	private static final int MOST_COMMENTS = 2_000;

	private static final int MOST_STYLES = 2_000;

	private static final Set<String> OURS = Set.of("FF" + MarkColors.ERROR, "FF" + MarkColors.WARNING,
			"FF" + MarkColors.LEFT_OUT);

	private final XSSFSheet sheet;

	private final Set<CellAddress> commented;

	private final Map<String, XSSFCellStyle> styles = new HashMap<>();

	private final Map<Short, Boolean> marked = new HashMap<>();

	private @Nullable XSSFDrawing drawing;

	private int comments;

	CellMarks(XSSFSheet sheet) {
		this.sheet = sheet;
		Map<CellAddress, XSSFComment> all = sheet.getCellComments();
		all.forEach((at, comment) -> {
			XSSFCell cell = sheet.getRow(at.getRow()) != null ? sheet.getRow(at.getRow()).getCell(at.getColumn())
					: null;
			if (cell != null && AUTHOR.equals(comment.getAuthor())) {
				cell.removeCellComment();
			}
		});
		this.commented = Set.copyOf(sheet.getCellComments().keySet());
	}

	/** Takes our colours off the first cells of a row. */
	void clear(XSSFRow row, int columns) {
		for (int i = 0; i < columns; i++) {
			XSSFCell cell = row.getCell(i);
			if (cell != null && this.marked.computeIfAbsent(cell.getCellStyle().getIndex(),
					(index) -> isMarked(cell.getCellStyle()))) {
				cell.setCellStyle(style(cell.getCellStyle(), ""));
			}
		}
	}

	void mark(XSSFRow row, int column, CellProblem problem) {
		XSSFCell cell = row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK);
		cell.setCellStyle(style(cell.getCellStyle(), problem.error() ? MarkColors.ERROR : MarkColors.WARNING));
		comment(cell, problem.text());
	}

	void leftOut(XSSFRow row, int columns, String text) {
		for (int i = 0; i < columns; i++) {
			XSSFCell cell = row.getCell(i, MissingCellPolicy.CREATE_NULL_AS_BLANK);
			cell.setCellStyle(style(cell.getCellStyle(), MarkColors.LEFT_OUT));
		}
		comment(row.getCell(0), text);
	}

	private static boolean isMarked(XSSFCellStyle style) {
		XSSFColor color = (style.getFillPattern() == FillPatternType.SOLID_FOREGROUND)
				? style.getFillForegroundColorColor() : null;
		return color != null && OURS.contains(Objects.requireNonNullElse(color.getARGBHex(), ""));
	}

	/** The same with another colour behind the text. */
	private XSSFCellStyle style(XSSFCellStyle like, String color) {
		String key = color + like.getIndex();
		XSSFCellStyle style = this.styles.get(key);
		if (style == null) {
			if (this.styles.size() >= MOST_STYLES) {
				return like;
			}
			style = this.sheet.getWorkbook().createCellStyle();
			style.cloneStyleFrom(like);
			if (color.isEmpty()) {
				style.setFillPattern(FillPatternType.NO_FILL);
			}
			else {
				style.setFillForegroundColor(new XSSFColor(HexFormat.of().parseHex(color)));
				style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
			}
			this.styles.put(key, style);
		}
		return style;
	}

	private void comment(XSSFCell cell, String text) {
		if (this.commented.contains(cell.getAddress()) || this.comments++ >= MOST_COMMENTS) {
			return;
		}
		if (this.drawing == null) {
			this.drawing = this.sheet.createDrawingPatriarch();
		}
		int row = cell.getRowIndex();
		int column = cell.getColumnIndex();
		XSSFComment comment = this.drawing
			.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 5, row + 6));
		comment.setAddress(cell.getAddress());
		comment.setAuthor(AUTHOR);
		comment.setString(text);
	}

}
