package org.mncares.portal.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.database.PortalHome;
import org.mncares.portal.table.FileLimits;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableNote;
import org.mncares.portal.table.TableProblem;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

import org.springframework.stereotype.Component;

/**
 * Reads a file against what is stored now and reports all that it would change and all
 * that is wrong, in one pass; changes nothing.
 */
@Component
class CheckImport {

	/** More rows than anything in the study has. */
	static final int MOST_ROWS = 100_000;

	static final FileLimits LIMITS = new FileLimits(BulkImports.MOST_BYTES, 200, 32_767, 200_000, 512L << 20, 200,
			64L << 20, 1000);

	private final Path temporary;

	CheckImport(PortalHome home) {
		this.temporary = home.folder("work");
	}

	BulkReport check(BulkTable table, byte[] content) {
		try (TableReader reader = open(table, content)) {
			BulkHeader header = BulkHeader.of(table.columns(), reader.header());
			if (header.isFatal()) {
				return BulkReport.unread(reader.format().label(), header.lines());
			}
			List<BulkRow> rows = rows(table, header, reader);
			List<BulkLine> lines = new ArrayList<>(header.lines());
			reader.notes()
				.stream()
				.filter((note) -> !isOurs(note))
				.forEach((note) -> lines.add(BulkLine.note(note.where(), note.kind().sentence())));
			return BulkReport.of(reader.format().label(), lines, rows);
		}
		catch (UnreadableTable ex) {
			return BulkReport.unread(null,
					List.of(BulkLine.problem((ex.row() > 0) ? ex.row() : null, "", null, "", ex.problem().title() + ". "
							+ ex.problem().advice() + ((ex.hint() != null) ? " " + ex.hint() : ""))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The workbooks that people fill in have a second sheet, which explains the first.
	 */
	private static boolean isOurs(TableNote note) {
		return note.kind() == TableNote.Kind.OTHER_SHEETS;
	}

	TableReader open(BulkTable table, byte[] content) throws IOException, UnreadableTable {
		List<BulkColumn> columns = table.columns();
		return TableReader.open(() -> new ByteArrayInputStream(content),
				(header) -> BulkHeader.isKnown(columns, header), LIMITS, this.temporary);
	}

	Path temporary() {
		return this.temporary;
	}

	private static List<BulkRow> rows(BulkTable table, BulkHeader header, TableReader reader)
			throws IOException, UnreadableTable {
		RowReader rowReader = new RowReader(table.columns(), header, table.stored());
		RowChecks checks = table.checks();
		List<BulkRow> rows = new ArrayList<>();
		for (RawRow raw = reader.next(); raw != null; raw = reader.next()) {
			if (rows.size() == MOST_ROWS) {
				throw new UnreadableTable(TableProblem.FILE_TOO_LARGE, raw.number());
			}
			BulkRow row = rowReader.read(raw);
			checks.check(row);
			rows.add(row);
		}
		if (rows.isEmpty()) {
			throw new UnreadableTable(TableProblem.NO_ROWS);
		}
		checks.finish(rows);
		return rows;
	}

}
