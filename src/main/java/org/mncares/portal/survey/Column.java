package org.mncares.portal.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question as a column of the exported tables.
 *
 * @param section where it stands in the newest version that asks it
 * @param item as the newest version asks it
 * @param versions of the instrument that ask it, the newest first
 */
record Column(Section section, Item item, List<Integer> versions) {

	/**
	 * All questions that were ever asked.
	 * @param instruments the newest first
	 */
	static List<Column> of(List<Instrument> instruments) {
		Map<String, Column> columns = new LinkedHashMap<>();
		for (Instrument instrument : instruments) {
			for (Section section : instrument.sections()) {
				for (Item item : section.items()) {
					String where = item.linkId() + (section.perClinic() ? " by clinic" : "");
					columns.computeIfAbsent(where, (key) -> new Column(section, item, new ArrayList<>()))
						.versions()
						.add(instrument.version());
				}
			}
		}
		return List.copyOf(columns.values());
	}

	/** Those of one of the two tables. */
	static List<Column> of(List<Column> columns, boolean perClinic) {
		return columns.stream().filter((column) -> column.section().perClinic() == perClinic).toList();
	}

	/** As it stands in a cell: several answers are separated by semicolons. */
	static String cell(List<String> values) {
		return String.join("; ", values);
	}

}
