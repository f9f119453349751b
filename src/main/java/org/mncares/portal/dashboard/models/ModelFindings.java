package org.mncares.portal.dashboard.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.dashboard.models.ModelFigures.ClassLine;
import org.mncares.portal.dashboard.models.ModelFigures.OwnLine;
import org.mncares.portal.dashboard.models.ModelFigures.SizeLine;
import org.mncares.portal.dashboard.models.ModelQuery.ClinicCount;
import org.mncares.portal.dashboard.models.ModelQuery.OrganizationCount;
import org.mncares.portal.web.Paging;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Care coordination models as an edition has them. All filters are of the care system:
 * its size, the location of its own address, the class reported of it.
 */
@Service
@Transactional(readOnly = true)
public class ModelFindings {

	/** Clinics on a page of the list. */
	public static final int PAGE = 50;

	private final ModelQuery query;

	private final ClinicQuery clinics;

	ModelFindings(ModelQuery query, ClinicQuery clinics) {
		this.query = query;
		this.clinics = clinics;
	}

	/**
	 * Organizations and clinics by model, size and location.
	 * @param edition the edition that is shown
	 * @param filters which organizations are counted, with all their clinics
	 */
	public ModelFigures figures(long edition, Filters filters) {
		List<OrganizationCount> organizations = this.query.organizations(edition, filters);
		List<ClinicCount> counts = this.query.clinics(edition, filters);
		return new ModelFigures(organizations(organizations, (count) -> true), clinics(counts, (count) -> true),
				classes(organizations, counts), own(counts),
				List.of(size("Small", "SMALL", organizations), size("Large", "LARGE", organizations)));
	}

	/**
	 * The clinics that a search finds, a page of them.
	 * @param edition the edition that is shown
	 * @param filters which organizations' clinics
	 * @param search what is searched for, and the order
	 * @param page from 1; beyond the last it is the last
	 * @param href the address of the list without its page
	 */
	public ClinicPage clinics(long edition, Filters filters, ClinicSearch search, int page, String href) {
		Paging paging = new Paging(page, PAGE, this.clinics.count(edition, filters, search), href);
		return new ClinicPage(search, paging, this.clinics.lines(edition, filters, search, paging.offset(), PAGE),
				conditions(edition));
	}

	/**
	 * All clinics that a search finds, in its order.
	 * @param edition the edition that is shown
	 * @param filters which organizations' clinics
	 * @param search what is searched for, and the order
	 */
	public List<ClinicLine> clinics(long edition, Filters filters, ClinicSearch search) {
		return this.clinics.lines(edition, filters, search, 0, null);
	}

	/** What the definition of the edition asks of a clinic, in order. */
	public List<String> conditions(long edition) {
		return this.clinics.conditions(edition);
	}

	private static List<ClassLine> classes(List<OrganizationCount> organizations, List<ClinicCount> counts) {
		SequencedMap<CareModelClass, Integer> clinics = new LinkedHashMap<>();
		for (CareModelClass model : CareModelClass.values()) {
			clinics.put(model, clinics(counts, (count) -> count.model() == model));
		}
		Map<CareModelClass, Integer> percent = Shares.of(clinics);
		return clinics.entrySet()
			.stream()
			.map((line) -> new ClassLine(line.getKey(),
					organizations(organizations, (count) -> count.model() == line.getKey()), line.getValue(),
					percent.getOrDefault(line.getKey(), 0)))
			.toList();
	}

	private static List<OwnLine> own(List<ClinicCount> counts) {
		SequencedMap<OwnDecision, Integer> clinics = new LinkedHashMap<>();
		for (OwnDecision decision : OwnDecision.values()) {
			clinics.put(decision, clinics(counts, (count) -> count.own() == decision));
		}
		Map<OwnDecision, Integer> percent = Shares.of(clinics);
		return clinics.entrySet()
			.stream()
			.map((line) -> new OwnLine(line.getKey(), line.getValue(), percent.getOrDefault(line.getKey(), 0)))
			.toList();
	}

	private static SizeLine size(String name, String size, List<OrganizationCount> all) {
		ToIntFunction<String> at = (location) -> organizations(all,
				(count) -> count.size().equals(size) && count.location().equals(location));
		return new SizeLine(name, at.applyAsInt("URBAN"), at.applyAsInt("RURAL"), at.applyAsInt("UNKNOWN"));
	}

	private static int organizations(List<OrganizationCount> all, Predicate<OrganizationCount> which) {
		return all.stream().filter(which).mapToInt(OrganizationCount::organizations).sum();
	}

	private static int clinics(List<ClinicCount> all, Predicate<ClinicCount> which) {
		return all.stream().filter(which).mapToInt(ClinicCount::clinics).sum();
	}

}
