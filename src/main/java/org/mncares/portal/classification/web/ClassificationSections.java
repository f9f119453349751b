package org.mncares.portal.classification.web;

import java.util.List;

import org.mncares.portal.classification.ClinicExplanation.Sibling;
import org.mncares.portal.classification.ExplainClinic;
import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.web.CareSystemSections;
import org.mncares.portal.web.ClinicSections;
import org.mncares.portal.web.PageSection;

import org.springframework.stereotype.Component;

/**
 * Tells on the pages of care systems and clinics how they are classified, and why.
 */
@Component
class ClassificationSections implements CareSystemSections, ClinicSections {

	private final ExplainClinic explain;

	ClassificationSections(ExplainClinic explain) {
		this.explain = explain;
	}

	@Override
	public List<PageSection> sections(CareSystemId careSystem) {
		List<Sibling> clinics = this.explain.siblings(careSystem);
		if (clinics.isEmpty()) {
			return List.of();
		}
		return List.of(new PageSection(20, "Care model", "classification/care-system",
				new CareSystemContent(this.explain.reported(careSystem), clinics)));
	}

	@Override
	public List<PageSection> sections(CareSystemId careSystem, ClinicId clinic) {
		return List
			.of(new PageSection(20, "Care model", "classification/clinic", this.explain.clinic(careSystem, clinic)));
	}

	/**
	 * A care system's class and the clinics that decide it.
	 */
	record CareSystemContent(CareModelClass reported, List<Sibling> siblings) {

		/** How many of them have an own decision. */
		public long count(String own) {
			return this.siblings.stream().filter((sibling) -> sibling.own().name().equals(own)).count();
		}

	}

}
