package org.mncares.portal.audit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mncares.portal.audit.Changes;

/**
 * The details of an entry, old and new values of one field side by side.
 *
 * @param changes what was changed
 * @param others everything else
 */
record AuditDetails(List<Change> changes, Map<String, String> others) {

	static AuditDetails of(Map<String, String> details) {
		Map<String, String> others = new TreeMap<>(details);
		List<Change> changes = new ArrayList<>();
		new TreeMap<>(details).keySet().forEach((key) -> {
			String field = key.endsWith(Changes.NEW) ? key.substring(0, key.length() - Changes.NEW.length())
					: key.endsWith(Changes.OLD) ? key.substring(0, key.length() - Changes.OLD.length()) : null;
			if (field != null && changes.stream().noneMatch((change) -> change.field().equals(field))) {
				changes.add(new Change(field, details.getOrDefault(field + Changes.OLD, ""),
						details.getOrDefault(field + Changes.NEW, "")));
				others.remove(field + Changes.OLD);
				others.remove(field + Changes.NEW);
			}
		});
		if (others.containsKey("old") && others.containsKey("new")) {
			changes.add(new Change("value", others.remove("old"), others.remove("new")));
		}
		return new AuditDetails(changes, others);
	}

	/**
	 * A field whose value changed.
	 *
	 * @param field its name
	 * @param before its value before, blank when there was none
	 * @param after its value after, blank when there is none
	 */
	record Change(String field, String before, String after) {
	}

}
