package org.mncares.portal.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * An invented care system.
 *
 * @param code its code in the portal
 * @param name its invented name
 * @param address an invented street address
 * @param city a real town
 * @param zip a real ZIP code of the town; it places the system
 * @param model the class that the published table would count it under
 * @param size {@code SMALL} or {@code LARGE}, as the table has it; the portal derives it
 * @param location {@code URBAN} or {@code RURAL}, likewise
 */
record DemoCareSystem(String code, String name, String address, String city, String zip, CareModel model, String size,
		String location) {

	static DemoCareSystem of(NamedCsvRecord row) {
		return new DemoCareSystem(row.getField("code"), row.getField("name"), row.getField("address"),
				row.getField("city"), row.getField("zip"), CareModel.valueOf(row.getField("model")),
				row.getField("size"), row.getField("location"));
	}

}
