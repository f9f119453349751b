package org.mncares.portal.table;

/**
 * What is wrong with a row, as it is to stand in the problems column.
 *
 * @param row the row as the person's own program shows it
 * @param text sentences
 */
public record RowProblems(long row, String text) {
}
