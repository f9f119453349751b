package org.mncares.portal.organization.ruca;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.mncares.portal.core.ZipCode;

/**
 * A file of rural-urban commuting area codes, read: its codes, and the rows that are
 * wrong.
 *
 * @param codes the rows that are right
 * @param refusals the rows that are wrong, the header included, each with its reason
 */
public record RucaFile(List<RucaCode> codes, List<Refusal> refusals) {

	private static final List<String> HEADER = List.of("ZIP_CODE", "STATE", "ZIP_TYPE", "RUCA1", "RUCA2");

	private static final List<String> HEADER_OF_2020 = List.of("ZIPCODE", "STATE", "ZIPCODETYPE", "PONAME",
			"PRIMARYRUCA", "SECONDARYRUCA");

	/** What only the 2020 revision has in its header. */
	private static final String ONLY_IN_2020 = "PRIMARYRUCA";

	/** The place of the post office's name, which is not kept. */
	private static final int POST_OFFICE = 3;

	/**
	 * Reads the file of the 2010 revision, as workbook or CSV.
	 * @throws IOException when the stream ends badly
	 */
	public static RucaFile read(InputStream input) throws IOException {
		List<RucaTable.TableRow> rows = RucaTable.read(input);
		String header = rows.isEmpty() ? "The file is empty" : headerProblem(named(rows.getFirst()));
		if (!header.isEmpty()) {
			return new RucaFile(List.of(), List.of(new Refusal(1, header)));
		}
		if (rows.size() == 1) {
			return new RucaFile(List.of(), List.of(new Refusal(1, "The file has a header and no rows")));
		}
		return read(rows.subList(1, rows.size()));
	}

	/**
	 * Reads the file of the 2010 or the 2020 revision, as workbook or CSV.
	 * @throws IOException when the stream ends badly
	 */
	public static RucaFile readAny(InputStream input) throws IOException {
		byte[] bytes = input.readAllBytes();
		List<RucaTable.TableRow> rows = RucaTable.read(new ByteArrayInputStream(bytes));
		if (rows.size() > 1 && named(rows.getFirst()).equals(HEADER_OF_2020)) {
			return read(rows.subList(1, rows.size()).stream().map(RucaFile::asOf2010).toList());
		}
		return read(new ByteArrayInputStream(bytes));
	}

	private static RucaTable.TableRow asOf2010(RucaTable.TableRow row) {
		if (row.cells().size() != HEADER_OF_2020.size()) {
			return row;
		}
		List<String> cells = new ArrayList<>(row.cells());
		cells.remove(POST_OFFICE);
		return new RucaTable.TableRow(row.number(), cells);
	}

	private static List<String> named(RucaTable.TableRow header) {
		return header.cells().stream().map((cell) -> cell.strip().toUpperCase(Locale.ROOT)).toList();
	}

	private static RucaFile read(List<RucaTable.TableRow> rows) {
		List<RucaCode> codes = new ArrayList<>();
		List<Refusal> refusals = new ArrayList<>();
		Set<ZipCode> seen = new HashSet<>();
		for (RucaTable.TableRow row : rows) {
			try {
				if (row.cells().size() != HEADER.size()) {
					throw new IllegalArgumentException("The row does not have " + HEADER.size() + " cells");
				}
				RucaCode code = RucaCode.of(row.cells());
				if (!seen.add(code.zip())) {
					throw new IllegalArgumentException("The ZIP code stands in an earlier row already");
				}
				codes.add(code);
			}
			catch (IllegalArgumentException ex) {
				refusals.add(new Refusal(row.number(), String.valueOf(ex.getMessage())));
			}
		}
		return new RucaFile(codes, refusals);
	}

	private static String headerProblem(List<String> header) {
		if (header.equals(HEADER)) {
			return "";
		}
		if (header.contains(ONLY_IN_2020)) {
			return "This is the 2020 revision. The study uses the 2010 revision, and the two cannot be compared:"
					+ " import the file whose columns are " + String.join(", ", HEADER);
		}
		return "The columns are not " + String.join(", ", HEADER);
	}

	/**
	 * A row that is wrong.
	 *
	 * @param row as the person's own program shows it
	 * @param reason a sentence for the person who imports
	 */
	public record Refusal(long row, String reason) {
	}

}
