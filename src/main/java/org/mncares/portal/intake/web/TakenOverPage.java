package org.mncares.portal.intake.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mncares.portal.cohort.CohortClinic;
import org.mncares.portal.intake.PatientListDesk;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.receipt.Receipt;

import org.springframework.ui.Model;

/**
 * The page of an answer that clinics brought along from another care system: nobody of
 * the new one sent or signed it.
 */
public final class TakenOverPage {

	private TakenOverPage() {
	}

	/**
	 * Shows it.
	 * @param back the page above it, whose reader sees it
	 */
	public static String show(PatientListView list, String back, PatientListDesk desk, Model model) {
		Map<Long, CohortClinic> clinics = desk.clinics(list.id());
		List<Receipt.ClinicLine> lines = clinics.values()
			.stream()
			.sorted(Comparator.comparing(CohortClinic::code))
			.flatMap((clinic) -> Stream.ofNullable(list.clinics().get(clinic.id().value()))
				.map((answer) -> new Receipt.ClinicLine(clinic.code(), clinic.name(), answer)))
			.toList();
		model.addAttribute("list", list);
		model.addAttribute("back", back);
		model.addAttribute("study", back.equals("/review"));
		model.addAttribute("careSystem", desk.careSystem(list.id()).name());
		model.addAttribute("former", desk.formerCareSystem(list));
		model.addAttribute("clinics", lines);
		return "intake/taken-over";
	}

}
