package org.mncares.portal.table;

/**
 * How much of a file is taken before it is called unreadable.
 *
 * @param fileBytes the size of an uploaded file
 * @param columns the cells of a row
 * @param cellCharacters the characters of a cell
 * @param rowCharacters the characters of a row
 * @param unpackedBytes a workbook's size once unpacked
 * @param unpackedRatio how many times larger than packed a part of a workbook may be
 * @param sharedTextBytes the size of a workbook's table of texts, which is kept on disk
 * where it is long
 * @param workbookParts the files inside a workbook
 */
public record FileLimits(long fileBytes, int columns, int cellCharacters, int rowCharacters, long unpackedBytes,
		int unpackedRatio, long sharedTextBytes, int workbookParts) {

	public static final FileLimits DEFAULT = new FileLimits(200L << 20, 500, 32_767, 500_000, 2L << 30, 200, 1L << 30,
			1000);

}
