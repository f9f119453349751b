package org.mncares.portal.dashboard.web;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.dashboard.findings.SurveyFigures;
import org.mncares.portal.dashboard.findings.SurveyQuestion;

/**
 * The survey findings as a page draws them.
 *
 * @param shown what the page is of
 * @param question which models and which order were asked for
 * @param together whether the histograms draw one bar for all models
 * @param figures the figures
 */
public record SurveyPage(Shown shown, SurveyQuestion question, boolean together, SurveyFigures figures) {

	/** Which columns of a table of numbers are drawn. */
	public String binColumns() {
		int series = this.figures.series().size();
		return this.together ? Integer.toString(series + 1) : columns(series, 1);
	}

	public String binColours() {
		return this.together ? "all" : itemColours();
	}

	/**
	 * Which columns of a table of questions are drawn: each percentage has its n beside.
	 */
	public String itemColumns() {
		return columns(this.figures.series().size(), 2);
	}

	public String itemColours() {
		return this.figures.series().stream().map((one) -> one.model().key()).collect(Collectors.joining(","));
	}

	/** Whether there are organizations without a class. */
	public boolean leavesOutUnclassified() {
		return this.figures.leftOut().stream().anyMatch((one) -> one.model() == CareModelClass.NOT_YET_CLASSIFIED);
	}

	/** The name of a file with something of this page, without its ending. */
	public String file(String table) {
		return CsvDownload.name(table, this.shown);
	}

	private static String columns(int series, int step) {
		return IntStream.range(0, series)
			.mapToObj((at) -> Integer.toString(1 + at * step))
			.collect(Collectors.joining(","));
	}

}
