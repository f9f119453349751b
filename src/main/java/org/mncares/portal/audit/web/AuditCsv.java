package org.mncares.portal.audit.web;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.AuditEntryView;
import org.mncares.portal.core.Neutral;

/**
 * Writes entries as CSV. Names and addresses come from strangers, so no cell is left that
 * a spreadsheet would take for a formula.
 */
class AuditCsv implements AutoCloseable {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final CsvWriter csv;

	AuditCsv(Writer out) throws IOException {
		out.write(BYTE_ORDER_MARK);
		this.csv = CsvWriter.builder().build(out);
		this.csv.writeRecord("id", "at", "account", "person", "role", "address", "action", "subject", "care_system",
				"outcome", "old_values", "new_values", "details");
	}

	void write(AuditEntryView entry) {
		AuditDetails details = AuditDetails.of(entry.details());
		this.csv.writeRecord(Stream.of(entry.id(), entry.at(), text(entry.account()), entry.person(), entry.role(),
				entry.address(), entry.action(), entry.subject(), text(entry.careSystem()), entry.outcome(),
				lines(details.changes().stream().map((change) -> change.field() + ": " + change.before())),
				lines(details.changes().stream().map((change) -> change.field() + ": " + change.after())),
				lines(details.others().entrySet().stream().map((other) -> other.getKey() + ": " + other.getValue())))
			.map((cell) -> Neutral.write(cell.toString()))
			.toList());
	}

	private static String lines(Stream<String> lines) {
		return lines.collect(Collectors.joining("\n"));
	}

	private static String text(@Nullable Long number) {
		return (number != null) ? number.toString() : "";
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
