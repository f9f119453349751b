package org.mncares.portal.intake.rule;

import java.util.Map;
import java.util.Optional;

import org.mncares.portal.table.CellText;
import org.jspecify.annotations.Nullable;

/**
 * What people of a care system said about the columns of their files. A choice goes
 * before what a name by itself would be read as.
 *
 * @param chosen our column for each name; empty for one that is not part of the list
 */
public record ColumnChoices(Map<HeaderKey, Optional<Column>> chosen) {

	/** Nobody ever chose anything. */
	public static final ColumnChoices NONE = new ColumnChoices(Map.of());

	public ColumnChoices {
		chosen = Map.copyOf(chosen);
	}

	/** Whether anybody chose what this is, be it not part of the list. */
	boolean has(HeaderKey header) {
		return this.chosen.containsKey(header);
	}

	/** Our column that was chosen for a name; null where none was. */
	@Nullable Column column(HeaderKey header) {
		return this.chosen.getOrDefault(header, Optional.empty()).orElse(null);
	}

	/**
	 * Whether the text of a header is a name that is known, by which a reader finds the
	 * header, its sheet and its delimiter.
	 */
	public boolean knows(String name) {
		return Column.match(name).isPresent()
				|| (!this.chosen.isEmpty() && !CellText.isBlank(name) && this.chosen.containsKey(HeaderKey.of(name)));
	}

}
