package org.mncares.portal.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

import javax.xml.stream.XMLStreamConstants;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet as they stand in its XML; rows that the sheet leaves out are left
 * out here too. What stands behind the rows is read with the last of them.
 */
final class SheetRows implements Closeable {

	private static final int LAST_ROW = 1_048_576;

	private static final int LAST_COLUMN = 16_383;

	private final XmlPart part;

	private final SheetCell cells;

	private final FileLimits limits;

	private final SheetLook look = new SheetLook();

	private final StringBuilder value = new StringBuilder(128);

	private final StringBuilder formula = new StringBuilder();

	private String[] texts = new String[32];

	private byte[] marks = new byte[32];

	private int count;

	private int characters;

	private long number;

	private boolean hidden;

	private boolean hasFormula;

	SheetRows(XmlPart part, SheetCell cells, FileLimits limits) {
		this.part = part;
		this.cells = cells;
		this.limits = limits;
	}

	/** The next row, blank ones included; null after the last. */
	@Nullable RawRow next() throws IOException, UnreadableTable {
		try {
			while (this.part.nextTag()) {
				if (this.part.isStart()) {
					if (this.part.name().equals("row")) {
						return row();
					}
					this.look.see(this.part);
				}
			}
			return null;
		}
		catch (UnreadableTable ex) {
			throw (ex.row() > 0 || this.number == 0) ? ex : new UnreadableTable(ex.problem(), this.number);
		}
	}

	/** Whether the row that was just read is not shown. */
	boolean isHidden() {
		return this.hidden;
	}

	/** What the sheet says beside its rows, as far as it was read. */
	SheetLook look() {
		return this.look;
	}

	private RawRow row() throws IOException, UnreadableTable {
		int number = this.part.number("r", Math.toIntExact(this.number + 1));
		if (number <= this.number || number > LAST_ROW) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
		this.number = number;
		this.hidden = this.part.flag("hidden") || isFlat();
		this.count = 0;
		this.characters = 0;
		int column = -1;
		while (this.part.nextTag() && !(this.part.name().equals("row") && !this.part.isStart())) {
			if (this.part.isStart()) {
				if (this.part.name().equals("c")) {
					column = cell(column);
				}
				else {
					SharedTexts.skip(this.part);
				}
			}
		}
		return new RawRow(this.number, Arrays.copyOf(this.texts, this.count), Arrays.copyOf(this.marks, this.count));
	}

	private boolean isFlat() throws UnreadableTable {
		String height = this.part.attribute("ht");
		return height != null && (height.equals("0") || height.equals("0.0"));
	}

	private int cell(int before) throws IOException, UnreadableTable {
		String address = this.part.attribute("r");
		int column = (address != null) ? CellRange.column(address) : before + 1;
		if (column < 0 || column > LAST_COLUMN) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
		String type = this.part.attribute("t");
		int style = this.part.number("s", 0);
		content();
		String text = this.cells.read(type, style, this.value, this.hasFormula ? this.formula : null);
		if (!text.isEmpty()) {
			put(column, text, this.cells.mark());
		}
		return column;
	}

	/** Reads to the end of the cell. */
	private void content() throws IOException, UnreadableTable {
		this.value.setLength(0);
		this.formula.setLength(0);
		this.hasFormula = false;
		@Nullable StringBuilder target = null;
		for (int event = this.part.next(); event != XMLStreamConstants.END_DOCUMENT; event = this.part.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (this.part.name()) {
					case "v", "t" -> target = this.value;
					case "f" -> {
						target = this.formula;
						this.hasFormula = true;
					}
					case "rPh", "extLst" -> SharedTexts.skip(this.part);
					default -> {
					}
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				target = null;
				if (this.part.name().equals("c")) {
					return;
				}
			}
			else if (target != null && event == XMLStreamConstants.CHARACTERS) {
				this.part.appendTo(target);
				requireShort(target.length());
			}
		}
	}

	private void requireShort(int length) throws UnreadableTable {
		if (length > this.limits.cellCharacters()) {
			throw new UnreadableTable(TableProblem.CELL_TOO_LONG);
		}
	}

	private void put(int column, String text, byte mark) throws UnreadableTable {
		if (column >= this.limits.columns()) {
			throw new UnreadableTable(TableProblem.TOO_MANY_COLUMNS);
		}
		this.characters += text.length();
		requireShort(text.length());
		if (this.characters > this.limits.rowCharacters()) {
			throw new UnreadableTable(TableProblem.CELL_TOO_LONG);
		}
		if (column >= this.texts.length) {
			int length = Math.min(this.limits.columns(), column * 2);
			this.texts = Arrays.copyOf(this.texts, length);
			this.marks = Arrays.copyOf(this.marks, length);
		}
		for (; this.count <= column; this.count++) {
			this.texts[this.count] = "";
			this.marks[this.count] = 0;
		}
		this.texts[column] = text;
		this.marks[column] = mark;
	}

	@Override
	public void close() throws IOException {
		this.part.close();
	}

}
