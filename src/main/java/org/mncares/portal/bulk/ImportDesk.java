package org.mncares.portal.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.mncares.portal.table.Original;
import org.mncares.portal.table.ProblemsWriter;
import org.mncares.portal.table.RowProblems;
import org.mncares.portal.table.UnreadableTable;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up imports and their reports.
 */
@Service
@Transactional(readOnly = true)
public class ImportDesk {

	private final BulkTables tables;

	private final CheckImport check;

	private final ImportRows imports;

	private final ImportLines lines;

	ImportDesk(BulkTables tables, CheckImport check, ImportRows imports, ImportLines lines) {
		this.tables = tables;
		this.check = check;
		this.imports = imports;
		this.lines = lines;
	}

	/**
	 * An import.
	 * @throws NotFound when there is none with this number
	 */
	public ImportView view(long id) {
		return this.imports.find(id).orElseThrow(() -> new NotFound("import"));
	}

	/** Imports, the newest first. */
	public List<ImportView> page(int size, long offset) {
		return this.imports.page(size, offset);
	}

	public long count() {
		return this.imports.count();
	}

	/** How many lines a report has of each kind that it has some of. */
	public Map<LineKind, Long> count(long id) {
		return this.lines.count(id);
	}

	/** Lines of a report. */
	public List<BulkLine> lines(long id, LineKind kind, int size, long offset) {
		return this.lines.page(id, kind, size, offset);
	}

	/**
	 * The file once more, in its own format, with a column that says what is wrong with
	 * each row.
	 * @throws NotFound when there is no such import
	 * @throws Conflict when the file is gone, or could not be read
	 */
	public byte[] withProblems(long id) {
		ImportView view = view(id);
		byte[] content = this.imports.content(id);
		if (content == null || view.format() == null) {
			throw new Conflict("The file of this import is not available: it could not be read, or is gone.");
		}
		Map<Long, String> problems = this.lines.all(id, LineKind.PROBLEM)
			.stream()
			.filter((line) -> line.row() != null)
			.collect(Collectors.groupingBy((line) -> java.util.Objects.requireNonNull(line.row()), TreeMap::new,
					Collectors.mapping(BulkLine::inFile, Collectors.joining(" "))));
		return write(this.tables.table(view.kind()), () -> new ByteArrayInputStream(content), problems);
	}

	private byte[] write(BulkTable table, Original original, Map<Long, String> problems) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		List<BulkColumn> columns = table.columns();
		try {
			new ProblemsWriter(table.title(), (header) -> BulkHeader.isKnown(columns, header), CheckImport.LIMITS,
					this.check.temporary())
				.write(original,
						problems.entrySet()
							.stream()
							.map((row) -> new RowProblems(row.getKey(), row.getValue()))
							.iterator(),
						output);
		}
		catch (UnreadableTable ex) {
			throw new Conflict("The file of this import cannot be written again.");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return output.toByteArray();
	}

}
