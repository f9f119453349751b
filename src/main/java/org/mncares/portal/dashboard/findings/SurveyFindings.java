package org.mncares.portal.dashboard.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.dashboard.findings.SurveyFigures.Bin;
import org.mncares.portal.dashboard.findings.SurveyFigures.Histogram;
import org.mncares.portal.dashboard.findings.SurveyFigures.ItemLine;
import org.mncares.portal.dashboard.findings.SurveyFigures.Items;
import org.mncares.portal.dashboard.findings.SurveyFigures.LeftOut;
import org.mncares.portal.dashboard.findings.SurveyFigures.Series;
import org.mncares.portal.dashboard.findings.SurveyFigures.Share;
import org.mncares.portal.dashboard.findings.SurveyItems.Item;
import org.mncares.portal.dashboard.findings.SurveyQuery.NumberGiven;
import org.mncares.portal.dashboard.findings.SurveyQuery.OrganizationCount;
import org.mncares.portal.dashboard.findings.SurveyQuery.YesAndNo;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the organizations answered in their survey, Medical beside Medical/Social. A
 * percentage is of the organizations of a class that answered the question.
 */
@Service
@Transactional(readOnly = true)
public class SurveyFindings {

	private final SurveyQuery query;

	private final SurveyItems items;

	SurveyFindings(SurveyQuery query, SurveyItems items) {
		this.query = query;
		this.items = items;
	}

	/**
	 * The findings.
	 * @param edition the edition that is shown
	 * @param filters which organizations
	 * @param question which models and which order
	 */
	public SurveyFigures figures(long edition, Filters filters, SurveyQuestion question) {
		List<CareModelClass> models = question.models(filters.model());
		List<OrganizationCount> organizations = this.query.organizations(edition, filters);
		return new SurveyFigures(
				models.stream().map((model) -> new Series(model, count(organizations, model))).toList(),
				histogram(this.query.numbers(edition, filters, SurveyItems.CLINICS), models, Range.CLINICS),
				histogram(this.query.numbers(edition, filters, SurveyItems.PATIENTS), models, Range.PATIENTS),
				items(edition, filters, this.items.services(), models, question.surveyOrder()),
				items(edition, filters, this.items.personnel(), models, question.surveyOrder()),
				leftOut(organizations, models));
	}

	private Items items(long edition, Filters filters, List<Item> asked, List<CareModelClass> models,
			boolean surveyOrder) {
		Map<String, List<YesAndNo>> answers = this.query
			.yesAndNo(edition, filters, asked.stream().map(Item::linkId).toList())
			.stream()
			.collect(Collectors.groupingBy(YesAndNo::linkId));
		List<ItemLine> lines = new ArrayList<>(asked.stream()
			.map((item) -> line(item, answers.getOrDefault(item.linkId(), List.of()), models))
			.toList());
		if (!surveyOrder) {
			lines.sort(Comparator.comparingDouble((ItemLine line) -> -line.all().value()));
		}
		return new Items(lines);
	}

	private static ItemLine line(Item item, List<YesAndNo> answers, List<CareModelClass> models) {
		List<Share> shares = models.stream().map((model) -> share(answers, model)).toList();
		return new ItemLine(item.linkId(), item.text(), shares, shares.stream().reduce(new Share(0, 0), Share::plus));
	}

	private static Share share(List<YesAndNo> answers, CareModelClass model) {
		return answers.stream()
			.filter((answer) -> answer.model() == model)
			.map((answer) -> new Share(answer.yes(), answer.answered()))
			.findFirst()
			.orElse(new Share(0, 0));
	}

	private static Histogram histogram(List<NumberGiven> numbers, List<CareModelClass> models, List<Range> ranges) {
		List<List<Long>> bySeries = models.stream()
			.map((model) -> numbers.stream()
				.filter((number) -> number.model() == model)
				.map(NumberGiven::number)
				.sorted()
				.toList())
			.toList();
		List<Bin> bins = ranges.stream()
			.map((range) -> new Bin(range.label(),
					bySeries.stream().map((series) -> (int) series.stream().filter(range::holds).count()).toList()))
			.toList();
		List<@Nullable String> medians = new ArrayList<>();
		bySeries.forEach((series) -> medians.add(median(series)));
		return new Histogram(bins, bySeries.stream().map(List::size).toList(), medians,
				median(bySeries.stream().flatMap(List::stream).sorted().toList()));
	}

	/** The middle number, or half the way between the two in the middle. */
	private static @Nullable String median(List<Long> sorted) {
		if (sorted.isEmpty()) {
			return null;
		}
		int half = sorted.size() / 2;
		long upper = sorted.get(half);
		long twice = (sorted.size() % 2 == 1) ? 2 * upper : sorted.get(half - 1) + upper;
		return (twice % 2 == 0) ? Long.toString(twice / 2) : twice / 2 + ".5";
	}

	private static List<LeftOut> leftOut(List<OrganizationCount> organizations, List<CareModelClass> models) {
		return organizations.stream()
			.filter((count) -> !models.contains(count.model()))
			.sorted(Comparator.comparing(OrganizationCount::model))
			.map((count) -> new LeftOut(count.model(), count.organizations()))
			.toList();
	}

	private static int count(List<OrganizationCount> organizations, CareModelClass model) {
		return organizations.stream()
			.filter((count) -> count.model() == model)
			.mapToInt(OrganizationCount::organizations)
			.sum();
	}

}
