package org.mncares.portal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A table on a sheet of a workbook, read from a private copy.
 */
final class WorkbookTable implements TableReader {

	private final Held held;

	private final SheetChoice choice;

	private final WorkbookRows rows;

	private final TableBody body;

	/**
	 * @param input the file, which stays open
	 * @param known whether the text of a header is a column that is sought
	 * @param temporary a folder for the private copy, which is gone on close
	 */
	WorkbookTable(InputStream input, Predicate<String> known, FileLimits limits, Path temporary)
			throws IOException, UnreadableTable {
		this.held = new Held();
		try {
			TemporaryFile copy = this.held.hold(new TemporaryFile(temporary, "list", ".xlsx"));
			spool(input, copy.path(), limits);
			WorkbookFile file = this.held.hold(new WorkbookFile(copy.path(), limits));
			copy.hide();
			WorkbookContents contents = WorkbookContents.of(file);
			SheetCell cells = new SheetCell(texts(file, contents, limits, temporary), formats(file, contents),
					contents.from1904());
			this.choice = new SheetChoice(file, contents, cells, known, limits);
			this.rows = this.held.hold(new WorkbookRows(this.choice, known));
			this.body = new TableBody(this.rows, known);
		}
		catch (IOException | UnreadableTable | RuntimeException ex) {
			this.held.close();
			throw ex;
		}
	}

	private static void spool(InputStream input, Path copy, FileLimits limits) throws IOException, UnreadableTable {
		byte[] buffer = new byte[1 << 16];
		long size = 0;
		try (OutputStream output = Files.newOutputStream(copy)) {
			for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
				size += count;
				if (size > limits.fileBytes()) {
					throw new UnreadableTable(TableProblem.FILE_TOO_LARGE);
				}
				output.write(buffer, 0, count);
			}
		}
	}

	private SharedTexts texts(WorkbookFile file, WorkbookContents contents, FileLimits limits, Path temporary)
			throws IOException, UnreadableTable {
		try (XmlPart part = (contents.texts() != null) ? file.texts(contents.texts()) : null) {
			return this.held.hold(SharedTexts.read(part, limits, temporary));
		}
	}

	/** A workbook whose formats cannot be read shows its numbers as they are. */
	private static NumberFormats formats(WorkbookFile file, WorkbookContents contents)
			throws IOException, UnreadableTable {
		try (XmlPart part = (contents.styles() != null) ? file.part(contents.styles()) : null) {
			return NumberFormats.read(part);
		}
	}

	@Override
	public TableFormat format() {
		return new TableFormat.Workbook();
	}

	@Override
	public String sheet() {
		return this.choice.sheet().name();
	}

	@Override
	public List<String> header() {
		return this.body.header();
	}

	@Override
	public long headerRow() {
		return this.body.headerRow().number();
	}

	@Override
	public List<TableNote> notes() {
		return this.body.notes();
	}

	@Override
	public @Nullable RawRow next() throws IOException, UnreadableTable {
		return this.body.next();
	}

	/** All rows, also those that are not the table's. */
	TableBody body() {
		return this.body;
	}

	/** Whether the spreadsheet program does not show a column, counted from 0. */
	boolean isHiddenColumn(int column) {
		return this.rows.isHiddenColumn(column);
	}

	@Override
	public void close() throws IOException {
		this.held.close();
	}

	/**
	 * What is to be closed, the last first.
	 */
	private static final class Held {

		private final Deque<java.io.Closeable> things = new ArrayDeque<>();

		private <T extends java.io.Closeable> T hold(T thing) {
			this.things.push(thing);
			return thing;
		}

		private void close() throws IOException {
			@Nullable IOException failed = null;
			while (!this.things.isEmpty()) {
				try {
					this.things.pop().close();
				}
				catch (IOException ex) {
					failed = ex;
				}
			}
			if (failed != null) {
				throw failed;
			}
		}

	}

}
