package org.mncares.portal.intake.file;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.SampleList;

/**
 * A long CSV list that is made while it is read; every twentieth row has a problem.
 */
final class GeneratedList extends InputStream {

	private final long rows;

	private long row;

	private byte[] line;

	private int at;

	GeneratedList(long rows) {
		this.rows = rows;
		this.line = line(SampleList.header());
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) {
		int count = 0;
		while (count < length) {
			if (this.at == this.line.length) {
				if (this.row == this.rows) {
					break;
				}
				this.line = line(cells(++this.row));
				this.at = 0;
			}
			int part = Math.min(length - count, this.line.length - this.at);
			System.arraycopy(this.line, this.at, bytes, offset + count, part);
			this.at += part;
			count += part;
		}
		return (count == 0) ? -1 : count;
	}

	private static List<String> cells(long row) {
		long day = row % 28 + 1;
		return SampleList.row()
			.with(Column.PATIENT_ID, "MRN" + row)
			.with(Column.LAST_NAME, "Name" + row % 40_000)
			.with(Column.DATE_OF_BIRTH, (row % 20 == 0) ? "31.02.1950" : "19" + (30 + row % 60) + "-03-" + pad(day))
			.with(Column.CARE_COORDINATION_START, row % 12 + 1 + "/" + day + "/2018")
			.with(Column.MEMBER_ID_1, "U-" + row)
			.cells();
	}

	private static String pad(long number) {
		return (number < 10) ? "0" + number : Long.toString(number);
	}

	private static byte[] line(List<String> cells) {
		return (String.join(",", cells) + "\r\n").getBytes(StandardCharsets.UTF_8);
	}

}
