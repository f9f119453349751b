package org.mncares.portal.table;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cells are named as spreadsheet programs do.
 */
class CellsTests {

	@ParameterizedTest
	@CsvSource({ "0,1,A1", "6,14,G14", "25,2,Z2", "26,2,AA2", "701,9,ZZ9", "702,9,AAA9", "16383,1,XFD1" })
	void cellsAreNamedAsSpreadsheetProgramsDo(int column, long row, String address) {
		assertThat(Cells.address(column, row)).isEqualTo(address);
	}

}
