package org.mncares.portal.precheck;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.intake.rule.HeaderKey;
import org.mncares.portal.table.CellText;

/**
 * What a person says about the columns of this one list, as the portal's pages ask it.
 *
 * @param dates whether the day or the month comes first
 * @param columns our column for names of the file's
 */
record Answers(DateOrders dates, Map<HeaderKey, Optional<Column>> columns) {

	/** Nothing was said. */
	static final Answers NONE = new Answers(DateOrders.NONE, Map.of());

	Answers {
		columns = Map.copyOf(columns);
	}

	/**
	 * The same with an answer about dates.
	 * @throws Trouble when there is no such column of dates
	 */
	Answers withDates(String name, boolean dayFirst) throws Trouble {
		Column column = column(name);
		if (!column.isDate()) {
			throw new Trouble(column.key() + " has no dates.");
		}
		return new Answers(this.dates.answered(column, dayFirst), this.columns);
	}

	/**
	 * The same with an answer about a column.
	 * @param text the file's name and ours, with an equals sign between them
	 * @throws Trouble when that is not what it is
	 */
	Answers withColumn(String text) throws Trouble {
		int equals = text.lastIndexOf('=');
		String name = (equals > 0) ? CellText.key(text.substring(0, equals)) : "";
		if (name.isEmpty() || name.length() > 200) {
			throw new Trouble(
					"Write --column \"<name in your file>=<our name>\", such as --column \"Pt Nr=patient_id\".");
		}
		Map<HeaderKey, Optional<Column>> more = new HashMap<>(this.columns);
		more.put(new HeaderKey(name, 1), Optional.of(column(text.substring(equals + 1))));
		return new Answers(this.dates, more);
	}

	/** What is chosen of columns: these answers before others. */
	ColumnChoices before(ColumnChoices others) {
		Map<HeaderKey, Optional<Column>> all = new HashMap<>(others.chosen());
		all.putAll(this.columns);
		return new ColumnChoices(all);
	}

	private static Column column(String name) throws Trouble {
		return Column.match(name)
			.orElseThrow(() -> new Trouble("No column of the list is called " + CellText.tidy(name)
					+ ". The names are those of the portal's template, such as date_of_birth."));
	}

}
