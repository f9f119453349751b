package org.mncares.portal.organization.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mncares.portal.organization.CareSystemView;

/**
 * A care system as a row of the list.
 *
 * @param system the care system
 */
record CareSystemLine(CareSystemView system) implements Listing.Searchable {

	@Override
	public String searched() {
		return String.join(" ", this.system.code(), this.system.name(), this.system.address().city(),
				this.system.address().zip());
	}

	static Map<String, Comparator<CareSystemLine>> columns() {
		Comparator<CareSystemLine> byName = Comparator.comparing((line) -> line.system.name(),
				String.CASE_INSENSITIVE_ORDER);
		Map<String, Comparator<CareSystemLine>> columns = new LinkedHashMap<>();
		columns.put("name", byName);
		columns.put("code", Comparator.comparing((line) -> line.system.code()));
		columns.put("size", Comparator.comparing((CareSystemLine line) -> line.system.size()).thenComparing(byName));
		columns.put("location",
				Comparator.comparing((CareSystemLine line) -> line.system.location()).thenComparing(byName));
		columns.put("clinics",
				Comparator.comparingInt((CareSystemLine line) -> line.system.clinics()).thenComparing(byName));
		columns.put("certified",
				Comparator.comparingInt((CareSystemLine line) -> line.system.certified()).thenComparing(byName));
		return columns;
	}

}
