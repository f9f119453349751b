package org.mncares.portal.bulk;

import java.util.Collection;
import java.util.List;

import org.mncares.portal.audit.AuditedEvent;

/**
 * Something that is imported and exported as a table; a feature contributes one as a
 * bean. All methods but the first few run in a transaction of the scope of
 * administration.
 */
public interface BulkTable {

	/** Its name in addresses, small letters and hyphens: {@code care-systems}. */
	String kind();

	/** Its name as a heading: "Care systems". */
	String title();

	/** What a row is and what an import does with it, in a sentence or two. */
	String about();

	/** Where it stands among the others, smaller first. */
	int order();

	/** The columns in their order; those of the key tell which thing a row is about. */
	List<BulkColumn> columns();

	/**
	 * Keeps others from changing what is stored until the transaction ends.
	 */
	void hold();

	/**
	 * What is stored, one list for each thing, its values in the order of the columns as
	 * an import would read them; empty where there is none.
	 */
	List<List<String>> stored();

	/** Looks up, once for a file, what its rows are checked against. */
	RowChecks checks();

	/**
	 * Saves new and changed rows, in which nothing is wrong; all in the transaction in
	 * hand.
	 * @param rows in the order of the file
	 * @return what belongs in the trail, one event for each thing that changed, unless it
	 * was published already
	 */
	Collection<? extends AuditedEvent> apply(List<BulkRow> rows);

}
