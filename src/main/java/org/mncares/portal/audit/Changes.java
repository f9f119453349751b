package org.mncares.portal.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Old and new values of what was changed, as the details of an {@link AuditedEvent}: for
 * each changed field {@code name.old} and {@code name.new}. What stayed the same is left
 * out; a value that was not there is blank.
 */
public final class Changes {

	/** Ends the key of a value before a change. */
	public static final String OLD = ".old";

	/** Ends the key of a value after a change. */
	public static final String NEW = ".new";

	private final Map<String, String> details = new LinkedHashMap<>();

	/**
	 * Adds a field, if its value changed.
	 * @param field its name, for instance {@code short-name}
	 * @param before the value before, null when there was none
	 * @param after the value after, null when there is none
	 */
	public Changes add(String field, @Nullable Object before, @Nullable Object after) {
		if (!Objects.equals(before, after)) {
			put(field + OLD, before);
			put(field + NEW, after);
		}
		return this;
	}

	/** Whether nothing was changed. */
	public boolean none() {
		return this.details.isEmpty();
	}

	/** The details of an event, in the order in which they were added. */
	public Map<String, String> details() {
		return new LinkedHashMap<>(this.details);
	}

	private void put(String key, @Nullable Object value) {
		this.details.put(key, (value != null) ? value.toString() : "");
	}

}
