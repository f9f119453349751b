package org.mncares.portal.table;

import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What a table is to say beyond the person's own words when it is written once more.
 *
 * @param header the names of its columns, with more behind them that only corrections
 * fill
 * @param corrected what a row says with its corrections
 * @param problems by ascending row number
 * @param summary a sheet beside the person's own; null for none
 */
public record Annotations(List<String> header, UnaryOperator<RawRow> corrected, Iterator<RowProblems> problems,
		@Nullable SummarySheet summary) {

	public Annotations {
		header = List.copyOf(header);
	}

}
