package org.mncares.portal.intake.file;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.table.Annotations;
import org.mncares.portal.table.RowProblems;
import org.mncares.portal.table.SummarySheet;
import org.mncares.portal.table.TableOverlay;

/**
 * What is written into a list when it goes back to its people.
 *
 * @param choices what people said about its columns when it was checked
 * @param overlay what people corrected in the portal
 * @param findings by ascending row number
 * @param summary a sheet for a workbook; null for none
 */
public record ListMarks(ColumnChoices choices, TableOverlay overlay, Iterator<RowFindings> findings,
		@Nullable SummarySheet summary) {

	/** The marks in a file with this header. */
	public Annotations in(List<String> header) {
		ColumnMapping mapping = ColumnMapping.of(this.overlay.header(header), this.choices);
		Iterator<RowProblems> problems = StreamSupport
			.stream(Spliterators.spliteratorUnknownSize(this.findings, Spliterator.ORDERED), false)
			.map((row) -> row.problems(mapping))
			.iterator();
		return new Annotations(mapping.header(), this.overlay::row, problems, this.summary);
	}

}
