package org.mncares.portal.dashboard.models;

import java.util.List;

import org.mncares.portal.web.Paging;

/**
 * A page of the list of clinics.
 *
 * @param search what was searched for, and the order
 * @param paging which page this is
 * @param clinics its clinics
 * @param conditions what the definition asks, in order
 */
public record ClinicPage(ClinicSearch search, Paging paging, List<ClinicLine> clinics, List<String> conditions) {

	public ClinicPage {
		clinics = List.copyOf(clinics);
		conditions = List.copyOf(conditions);
	}

}
