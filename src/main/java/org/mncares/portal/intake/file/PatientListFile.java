package org.mncares.portal.intake.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.table.FileLimits;
import org.mncares.portal.table.Original;
import org.mncares.portal.table.ProblemsWriter;
import org.mncares.portal.table.TableNote;
import org.mncares.portal.table.TableOverlay;
import org.mncares.portal.table.TableProblem;
import org.mncares.portal.table.TableReader;
import org.mncares.portal.table.UnreadableTable;

/**
 * A patient list as a table: its columns tell the delimiter, its rules say what is wrong.
 */
public final class PatientListFile {

	private PatientListFile() {
	}

	/**
	 * Opens a list and reads as far as its header.
	 * @param original the file
	 * @param temporary a folder for a workbook's private copy, which is gone on close
	 */
	public static TableReader open(Original original, Path temporary) throws IOException, UnreadableTable {
		return open(original, ColumnChoices.NONE, temporary);
	}

	/**
	 * Opens a list and reads as far as its header, which may have names that people chose
	 * the columns of.
	 * @param original the file
	 * @param choices what people of the care system said about the columns of their files
	 * @param temporary a folder for a workbook's private copy, which is gone on close
	 */
	public static TableReader open(Original original, ColumnChoices choices, Path temporary)
			throws IOException, UnreadableTable {
		return TableReader.open(original, choices::knows, FileLimits.DEFAULT, temporary);
	}

	/**
	 * Writes a list whose columns nobody chose.
	 */
	public static void writeProblems(Original original, Iterator<RowFindings> findings, Path temporary,
			OutputStream output) throws IOException, UnreadableTable {
		writeProblems(original, ColumnChoices.NONE, findings, temporary, output);
	}

	/**
	 * Writes the file once more with its problems column; does not close the output.
	 * @param original the file
	 * @param choices under which the list was checked
	 * @param findings by ascending row number
	 * @param temporary a folder for a workbook's private copy
	 * @param output where to
	 */
	public static void writeProblems(Original original, ColumnChoices choices, Iterator<RowFindings> findings,
			Path temporary, OutputStream output) throws IOException, UnreadableTable {
		write(original, new ListMarks(choices, TableOverlay.NONE, findings, null), temporary, output);
	}

	/**
	 * Writes the file once more with all that is to be marked in it; does not close the
	 * output.
	 * @param original the file
	 * @param marks what is to be marked
	 * @param temporary a folder for a workbook's private copy
	 * @param output where to
	 */
	public static void write(Original original, ListMarks marks, Path temporary, OutputStream output)
			throws IOException, UnreadableTable {
		new ProblemsWriter("Patient list", marks.choices()::knows, FileLimits.DEFAULT, temporary).write(original,
				marks::in, output);
	}

	/** Why the file cannot be read, as a finding; codes PL-001 to PL-031. */
	public static Finding finding(UnreadableTable unreadable) {
		return new Finding(rule(unreadable.problem()), null, null, unreadable.hint());
	}

	/** What is worth saying about the table as a whole; codes PL-036 to PL-045. */
	public static List<Finding> findings(List<TableNote> notes) {
		return notes.stream().map((note) -> new Finding(rule(note.kind()), null, null, note.where())).toList();
	}

	private static Rule rule(TableNote.Kind kind) {
		return switch (kind) {
			case TITLE_ROWS -> Rule.TITLE_ROWS;
			case TOTALS_ROWS -> Rule.TOTALS_ROWS;
			case CLOSING_ROWS -> Rule.CLOSING_ROWS;
			case BLANK_ROWS -> Rule.BLANK_ROWS;
			case BLANK_COLUMNS -> Rule.BLANK_COLUMNS;
			case OTHER_SHEETS -> Rule.OTHER_SHEETS;
			case HIDDEN_ROWS -> Rule.HIDDEN_ROWS;
			case HIDDEN_COLUMNS -> Rule.HIDDEN_COLUMNS;
			case MERGED_CELLS -> Rule.MERGED_CELLS;
			case REPEATED_HEADER -> Rule.REPEATED_HEADER;
		};
	}

	private static Rule rule(TableProblem problem) {
		return switch (problem) {
			case EMPTY_FILE -> Rule.EMPTY_FILE;
			case FILE_TOO_LARGE -> Rule.FILE_TOO_LARGE;
			case NOT_A_TABLE -> Rule.NOT_A_TABLE;
			case PASSWORD_PROTECTED -> Rule.PASSWORD_PROTECTED;
			case OLD_WORKBOOK -> Rule.OLD_WORKBOOK;
			case BROKEN_WORKBOOK -> Rule.BROKEN_WORKBOOK;
			case WORKBOOK_TOO_LARGE -> Rule.WORKBOOK_TOO_LARGE;
			case CELL_TOO_LONG -> Rule.CELL_TOO_LONG;
			case NUL_CHARACTERS -> Rule.NUL_CHARACTERS;
			case BROKEN_ENCODING -> Rule.BROKEN_ENCODING;
			case UNCLOSED_QUOTE -> Rule.UNCLOSED_QUOTE;
			case TOO_MANY_COLUMNS -> Rule.TOO_MANY_COLUMNS;
			case MISPLACED_QUOTE -> Rule.MISPLACED_QUOTE;
			case NO_ROWS -> Rule.NO_ROWS;
		};
	}

}
