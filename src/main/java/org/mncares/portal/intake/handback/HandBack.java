package org.mncares.portal.intake.handback;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.mncares.portal.intake.file.ListMarks;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.file.RowFindings;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.table.FileLimits;
import org.mncares.portal.table.Original;
import org.mncares.portal.table.TableOverlay;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes a list once more for its people. A workbook of usual size comes back as their
 * own, with all its sheets and looks; a larger one, or one that cannot be kept so, as its
 * table alone; a text as a text.
 */
final class HandBack {

	private static final Logger log = LoggerFactory.getLogger(HandBack.class);

	/** A packed workbook that is larger never unpacks to what fits. */
	private static final long PACKED_BYTES = 16L << 20;

	/** One whole workbook in memory at a time. */
	private static final Semaphore ROOM = new Semaphore(1);

	private final Original original;

	private final ColumnChoices choices;

	private final TableOverlay overlay;

	private final Path temporary;

	/**
	 * Prepares the writing.
	 * @param original the file
	 * @param choices what people said about its columns when it was checked
	 * @param overlay what people corrected in the portal
	 * @param temporary a folder for private copies, which are gone afterwards
	 */
	HandBack(Original original, ColumnChoices choices, TableOverlay overlay, Path temporary) {
		this.original = original;
		this.choices = choices;
		this.overlay = overlay;
		this.temporary = temporary;
	}

	/**
	 * Writes the file; does not close the output.
	 * @param findings by ascending row number
	 * @param summary what is said about the list as a whole
	 * @param output where to; nothing is written to it before all is known to go well,
	 * where the workbook is kept whole
	 * @throws UnreadableTable when the file cannot be read as a table
	 */
	void write(Iterator<RowFindings> findings, ListSummary summary, OutputStream output)
			throws IOException, UnreadableTable {
		Path copy = Files.createTempFile(this.temporary, "hand-back", ".xlsx");
		Path result = Files.createTempFile(this.temporary, "hand-back", ".xlsx");
		try {
			if (copied(copy) && WorkbookSize.fits(copy) && ROOM.tryAcquire()) {
				List<RowFindings> kept = new ArrayList<>();
				boolean written;
				try {
					findings.forEachRemaining(kept::add);
					written = writeWhole(copy, marks(kept.iterator(), summary, true), result);
				}
				finally {
					ROOM.release();
				}
				if (written) {
					Files.copy(result, output);
				}
				else {
					PatientListFile.write(this.original, marks(kept.iterator(), summary, false), this.temporary,
							output);
				}
				return;
			}
			PatientListFile.write(this.original, marks(findings, summary, false), this.temporary, output);
		}
		finally {
			Files.deleteIfExists(copy);
			Files.deleteIfExists(result);
		}
	}

	private ListMarks marks(Iterator<RowFindings> findings, ListSummary summary, boolean whole) {
		return new ListMarks(this.choices, this.overlay, findings, summary.sheet(whole));
	}

	/** Whether the file begins as a workbook does, and a copy could be made of it. */
	private boolean copied(Path copy) throws IOException {
		try (InputStream input = this.original.open(); OutputStream output = Files.newOutputStream(copy)) {
			byte[] start = input.readNBytes(2);
			if (start.length < 2 || start[0] != 'P' || start[1] != 'K') {
				return false;
			}
			output.write(start);
			byte[] buffer = new byte[1 << 16];
			long size = 2;
			for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
				size += count;
				if (size > PACKED_BYTES) {
					return false;
				}
				output.write(buffer, 0, count);
			}
			return true;
		}
	}

	/** The library may fail in many ways on what others made; nothing of it is shown. */
	private boolean writeWhole(Path copy, ListMarks marks, Path result) {
		try (TableReader table = TableReader.open(() -> Files.newInputStream(copy), this.choices::knows,
				FileLimits.DEFAULT, this.temporary)) {
			WholeWorkbook.write(copy, table, marks.in(table.header()), result);
			return true;
		}
		catch (IOException | UnreadableTable | RuntimeException | StackOverflowError ex) {
			log.info("A workbook goes back as its table alone: {}", ex.getClass().getName());
			return false;
		}
	}

}
