package org.mncares.portal.payor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.bulk.BulkRow;
import org.mncares.portal.bulk.CellForm;
import org.mncares.portal.bulk.RowChecks;

/**
 * What must be true of a payor that is imported: its days fit, and what people write for
 * it means no other.
 */
final class PayorRowChecks implements RowChecks {

	private static final String ALIASES = "aliases";

	private final PayorNames names;

	private final Map<String, Payor> stored;

	/** Who in the file says that it is written so. */
	private final Map<String, Long> claimed = new HashMap<>();

	PayorRowChecks(PayorNames names, Map<String, Payor> stored) {
		this.names = names;
		this.stored = stored;
	}

	@Override
	public void check(BulkRow row) {
		LocalDate joined = row.day("joined_on");
		LocalDate left = row.day("left_on");
		if (joined != null && left != null && !left.isAfter(joined)) {
			row.problem("left_on", "A payor leaves after the day on which it joined. Correct one of the two days.");
		}
		Map<PayorAlias, String> written = written(row);
		written.forEach((alias, column) -> {
			Long first = this.claimed.putIfAbsent(alias.normalised(), row.number());
			if (first != null && first != row.number()) {
				row.problem(column, "\"" + alias.written() + "\" stands in row " + first
						+ " too. Each name, code and alias means one payor: keep it once.");
			}
		});
		try {
			this.names.requireFree(written.keySet(), this.stored.get(row.value("code")));
		}
		catch (NameTaken ex) {
			written.forEach((alias, column) -> {
				String sentence = ex.sentenceFor(alias.written());
				if (!sentence.isEmpty()) {
					row.problem(column, sentence);
				}
			});
		}
	}

	/** All that people would write for it, each with the column where it stands. */
	private static Map<PayorAlias, String> written(BulkRow row) {
		Map<PayorAlias, String> written = new LinkedHashMap<>();
		for (String column : List.of("code", "name", "short_name")) {
			add(written, row, column, row.value(column));
		}
		CellForm.parts(row.value(ALIASES)).forEach((alias) -> add(written, row, ALIASES, alias));
		return written;
	}

	private static void add(Map<PayorAlias, String> written, BulkRow row, String column, String text) {
		if (text.isEmpty()) {
			return;
		}
		try {
			PayorAlias alias = PayorAlias.of(text);
			if (written.keySet().stream().noneMatch((known) -> known.normalised().equals(alias.normalised()))) {
				written.put(alias, column);
			}
		}
		catch (IllegalArgumentException ex) {
			row.problem(column, String.valueOf(ex.getMessage()) + " Take it out.");
		}
	}

}
