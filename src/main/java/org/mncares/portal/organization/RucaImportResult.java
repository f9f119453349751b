package org.mncares.portal.organization;

import java.util.List;

/**
 * What became of an import of rural-urban commuting area codes. All rows are stored or
 * none.
 *
 * @param stored whether the codes were stored
 * @param read rows read, the header not counted
 * @param minnesota rows of Minnesota among them
 * @param urban urban ZIP codes of Minnesota
 * @param rural rural ZIP codes of Minnesota
 * @param refused how many rows are wrong
 * @param problems the first of them, each with its row and a sentence that says why
 */
public record RucaImportResult(boolean stored, int read, int minnesota, int urban, int rural, int refused,
		List<String> problems) {

	public RucaImportResult {
		problems = List.copyOf(problems);
	}

}
