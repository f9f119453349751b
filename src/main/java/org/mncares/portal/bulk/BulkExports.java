package org.mncares.portal.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what is stored, and templates, in the very columns of the imports, so that an
 * export can be edited and imported.
 */
@Service
public class BulkExports {

	private final BulkTables tables;

	private final AuditTrail trail;

	private final TransactionTemplate reading;

	BulkExports(BulkTables tables, AuditTrail trail, PlatformTransactionManager transactions) {
		this.tables = tables;
		this.trail = trail;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/**
	 * All that is stored; that it was taken is in the trail before it is read.
	 * @param workbook as a workbook, else as CSV
	 * @throws NotFound when there is no such kind
	 */
	public byte[] export(String kind, boolean workbook) {
		BulkTable table = this.tables.table(kind);
		this.trail.recordView(new BulkEvent("bulk-export.data-viewed", "bulk-export/" + kind,
				Map.of("format", workbook ? "xlsx" : "csv")));
		List<List<String>> rows = this.reading.execute((status) -> table.stored());
		return write(new TableFiles(table, rows), workbook);
	}

	/**
	 * The columns with an example row.
	 * @param workbook as a workbook, else as CSV
	 * @throws NotFound when there is no such kind
	 */
	public byte[] template(String kind, boolean workbook) {
		return write(TableFiles.template(this.tables.table(kind)), workbook);
	}

	private static byte[] write(TableFiles files, boolean workbook) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try {
			if (workbook) {
				files.writeWorkbook(output);
			}
			else {
				files.writeCsv(output);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return output.toByteArray();
	}

}
