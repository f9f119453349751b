package org.mncares.portal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A table on the first sheet of a workbook, read from a private copy.
 */
final class WorkbookTable implements TableReader {

	private final Path copy;

	private final WorkbookRows rows;

	private final RawRow header;

	private WorkbookTable(Path copy, WorkbookRows rows, RawRow header) {
		this.copy = copy;
		this.rows = rows;
		this.header = header;
	}

	static WorkbookTable open(InputStream input, FileLimits limits, Path temporary)
			throws IOException, UnreadableTable {
		Path copy = Files.createTempFile(temporary, "list", ".xlsx");
		@Nullable WorkbookRows rows = null;
		try {
			spool(input, copy, limits);
			WorkbookParts.check(copy, limits);
			rows = new WorkbookRows(copy, limits);
			RawRow header = firstRow(rows);
			return new WorkbookTable(copy, rows, header);
		}
		catch (IOException | UnreadableTable | RuntimeException ex) {
			if (rows != null) {
				rows.close();
			}
			Files.deleteIfExists(copy);
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

	private static RawRow firstRow(WorkbookRows rows) throws IOException, UnreadableTable {
		RawRow row = rows.nextRow();
		while (row != null && row.isBlank()) {
			row = rows.nextRow();
		}
		if (row == null) {
			throw new UnreadableTable(TableProblem.EMPTY_FILE);
		}
		return row;
	}

	@Override
	public TableFormat format() {
		return new TableFormat.Workbook();
	}

	@Override
	public List<String> header() {
		return List.of(this.header.cells());
	}

	@Override
	public long headerRow() {
		return this.header.number();
	}

	@Override
	public List<TableNote> notes() {
		return List.of();
	}

	@Override
	public @Nullable RawRow next() throws IOException, UnreadableTable {
		RawRow row = this.rows.nextRow();
		while (row != null && row.isBlank()) {
			row = this.rows.nextRow();
		}
		return row;
	}

	/** The rows behind the header, with their cells as they are. */
	WorkbookRows rows() {
		return this.rows;
	}

	@Override
	public void close() throws IOException {
		try {
			this.rows.close();
		}
		finally {
			Files.deleteIfExists(this.copy);
		}
	}

}
