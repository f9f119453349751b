package org.mncares.portal.intake.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.PortalHome;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.Originals;
import org.mncares.portal.intake.columns.FileColumns.FileColumn;
import org.mncares.portal.intake.file.PatientListFile;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.table.Cells;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;
import org.mncares.portal.web.Conflict;

import org.springframework.stereotype.Service;

/**
 * Lets a person of the care system say which column of a list's file is which of ours.
 * The file is read outside of a transaction, its first rows only.
 */
@Service
public class MatchColumns {

	private final MatchSteps steps;

	private final Originals originals;

	private final PortalHome home;

	private final CurrentCaller caller;

	MatchColumns(MatchSteps steps, Originals originals, PortalHome home, CurrentCaller caller) {
		this.steps = steps;
		this.originals = originals;
		this.home = home;
		this.caller = caller;
	}

	/**
	 * The columns of a list's file with three values of each, and what they may be. Call
	 * it after the look was recorded.
	 * @throws Conflict when the columns cannot be matched any more, or the file is gone
	 */
	public FileColumns columns(PatientListId list) {
		this.caller.get().ownCareSystem();
		MatchSteps.Matching matching = this.steps.begin(list);
		return read(list, matching.choices(), (reader, mapping) -> {
			FirstRows rows = FirstRows.of(reader);
			Map<Integer, Suggestion> suggestions = new SuggestColumns(matching.facts()).of(mapping, rows);
			List<FileColumn> columns = mapping.matches()
				.stream()
				.filter((match) -> match.column() != Column.PROBLEMS)
				.map((match) -> new FileColumn(match, Cells.letters(match.index()), rows.samples(match.index()),
						suggestions.get(match.index())))
				.toList();
			return new FileColumns(matching.attempt(), reader.headerRow(), columns, mapping.missing());
		});
	}

	/**
	 * Remembers what a person said and has the list checked again at once. What was said
	 * before, also in another tab, is no step.
	 * @param attempt the check that the person looked at
	 * @param answers our column by the place in the file, counted from 0; empty where it
	 * is not part of the list
	 * @return what is wrong with the answers; nothing was kept unless this is empty
	 * @throws Conflict when the columns cannot be matched any more, or somebody else
	 * matched them otherwise meanwhile
	 */
	public List<ColumnAnswers.Problem> save(PatientListId list, int attempt, Map<Integer, Optional<Column>> answers) {
		this.caller.get().ownCareSystem();
		ColumnChoices choices = this.steps.choices(list);
		ColumnAnswers given = read(list, choices, (reader, mapping) -> new ColumnAnswers(mapping, answers));
		List<ColumnAnswers.Problem> problems = given.problems();
		if (problems.isEmpty()) {
			this.steps.save(list, attempt, given);
		}
		return problems;
	}

	private <T> T read(PatientListId list, ColumnChoices choices, Reading<T> reading) {
		try (TableReader reader = PatientListFile.open(() -> this.originals.open(list), choices,
				this.home.folder("work"))) {
			return Objects.requireNonNull(reading.of(reader, ColumnMapping.of(reader.header(), choices)));
		}
		catch (UnreadableTable ex) {
			throw new Conflict("The file of this list cannot be read any more. Upload it again.");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What is done with a table that was opened.
	 *
	 * @param <T> what comes of it
	 */
	private interface Reading<T> {

		T of(TableReader reader, ColumnMapping mapping) throws IOException;

	}

}
