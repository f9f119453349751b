package org.mncares.portal.bulk;

import java.util.LinkedHashMap;
import java.util.Map;

import org.mncares.portal.audit.AuditedEvent;

/**
 * A table was imported or exported.
 *
 * @param action what was done, for instance {@code bulk-import.confirmed}
 * @param subject on what, for instance {@code bulk-import/7}
 * @param details the kind of table, the file and counts
 */
record BulkEvent(String action, String subject, Map<String, String> details) implements AuditedEvent {

	static BulkEvent of(String step, long id, String kind, String fileName, BulkCounts counts) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("kind", kind);
		details.put("file", fileName);
		details.put("rows", Integer.toString(counts.rows()));
		details.put("new", Integer.toString(counts.fresh()));
		details.put("changed", Integer.toString(counts.changed()));
		details.put("problems", Integer.toString(counts.problems()));
		return new BulkEvent("bulk-import." + step, "bulk-import/" + id, details);
	}

}
