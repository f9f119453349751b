package org.mncares.portal.intake.check;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.mncares.portal.table.DelimitedLine;
import org.mncares.portal.table.Workbooks;

/**
 * A list in which anything may be wrong, made from a seed; few patients and few names, so
 * that rows repeat each other.
 */
final class AnyMessyList {

	private static final String[][] VALUES = { { "clinic_id", "!" },
			{ "MRN", "P1", "P2", "p2", "P3", "P4", "P5", "P6", "007", "7", "123-45-6789", "1.2E+11", "" },
			{ "last_name", "Xiong", "O'Brien", "Nguyễn", "Doe", "doe", "=A1", "", "#N/A", "'-x" },
			{ "First Name", "Pat", "Kim", "Lê", "A" },
			{ "DOB", "1950-03-01", "3/1/1950", "1950-03-02", "31.02.1950", "2010-01-01", "43101", "1/2/50", "",
					"1850-01-01" },
			{ "sex", "F", "M", "f", "Fem", "U", "" },
			{ "care_coordination_start", "2018-06-15", "6/15/2018", "2018-06-14", "2017-05-01", "2019-06-01",
					"2018-02-30", "2999-01-01", "" },
			{ "payor_1", "UCare", "uninsured", "unknown", "Acme Mutual", "Medica", "HealthPartners", "" },
			{ "member_id_1", "", "EX123456", "123456789", "M-1" }, { "race_1", "6", "4", "", "97" },
			{ "race_2", "", "6", "2" }, { "zip", "55113", "5511", "55113-1234", "" },
			{ "state", "MN", "mn", "Minnesota", "ZZ", "" }, { "city", "Saint Paul", "" },
			{ "address_1", "1 Example Street", "", "a;b, c \"d\"" },
			{ "phone", "651-555-0100", "(651) 555 0100", "12", "" },
			{ "preferred_language", "en", "Somali", "xx-unknown" },
			{ "date_of_death", "", "", "2020-01-01", "1949-01-01" }, { "favorite_color", "blue", "" } };

	private final Random random;

	private final long seed;

	private final List<String> clinics;

	AnyMessyList(long seed, List<String> clinics) {
		this.random = new Random(seed);
		this.seed = seed;
		this.clinics = new ArrayList<>(clinics);
		this.clinics.add("X9");
	}

	String name() {
		return isWorkbook() ? "list.xlsx" : "list.csv";
	}

	byte[] bytes() throws IOException {
		List<String> header = new ArrayList<>();
		for (String[] column : VALUES) {
			header.add(column[0]);
		}
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			rows.add(row());
		}
		return isWorkbook() ? Workbooks.ofTexts(header, rows) : text(header, rows);
	}

	private boolean isWorkbook() {
		return this.seed % 3 == 0;
	}

	private byte[] text(List<String> header, List<List<String>> rows) {
		char delimiter = ",;\t|".charAt(this.random.nextInt(4));
		Charset charset = (this.seed % 2 == 0) ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16LE;
		DelimitedLine line = new DelimitedLine(delimiter, this.random.nextBoolean() ? "\r\n" : "\n");
		StringBuilder text = new StringBuilder((this.seed % 2 == 0) ? "" : "\ufeff");
		text.append(line.of(header.toArray(String[]::new)));
		for (List<String> row : rows) {
			if (this.random.nextInt(12) == 0) {
				text.append(line.of());
			}
			text.append(line.of(row.toArray(String[]::new)));
		}
		return text.toString().getBytes(charset);
	}

	/** Mostly the first of the values of a column: the one in order. */
	private List<String> row() {
		List<String> row = new ArrayList<>();
		for (String[] column : VALUES) {
			if (column[0].equals("clinic_id")) {
				row.add(this.clinics.get(this.random.nextInt(12) % this.clinics.size()));
			}
			else if (column[0].equals("MRN")) {
				row.add((this.random.nextInt(3) == 0) ? pick(column) : "N" + this.random.nextInt(10_000));
			}
			else {
				row.add((this.random.nextInt(4) == 0) ? pick(column) : column[1]);
			}
		}
		return row;
	}

	private String pick(String[] column) {
		return column[1 + this.random.nextInt(column.length - 1)];
	}

}
