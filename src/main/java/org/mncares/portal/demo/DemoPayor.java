package org.mncares.portal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A payor partner of the study.
 *
 * @param code its code in the state's measurement system
 * @param joinedOn when it joined; Medica is the newest
 * @param aliases other ways in which people write it
 */
record DemoPayor(String code, String name, String shortName, LocalDate joinedOn, List<String> aliases) {

	static DemoPayor of(NamedCsvRecord row) {
		return new DemoPayor(row.getField("code"), row.getField("name"), row.getField("short_name"),
				LocalDate.parse(row.getField("joined_on")), DemoTable.several(row.getField("aliases")));
	}

	/** All ways in which a list may write it. */
	List<String> writings() {
		List<String> writings = new ArrayList<>(this.aliases);
		writings.add(this.code);
		writings.add(this.name);
		writings.add(this.shortName);
		return writings;
	}

}
