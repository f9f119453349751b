package org.mncares.portal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.demo.DemoList.Variant;

/**
 * Makes the rows of a demonstration list: its patients, people who are not eligible for
 * one reason or another, and what its variant adds.
 */
final class DemoRows {

	/** Patients who object after the acceptance have numbers from here. */
	static final int OBJECTORS = 70_001;

	private static final int NOT_LISTED_LATER = 80_001;

	private static final int NOT_ELIGIBLE = 90_001;

	private static final int NEVER_COUNTED = 60_001;

	private final DemoStudy study;

	DemoRows(DemoStudy study) {
		this.study = study;
	}

	/** The rows, those with errors last. */
	List<DemoRow> of(DemoList list) {
		List<DemoRow> rows = new ArrayList<>();
		List<DemoClinic> clinics = this.study.clinics(list);
		for (DemoClinic clinic : clinics) {
			if (list.patientsEach() > 0) {
				add(rows, clinic, NEVER_COUNTED, list.patientsEach());
			}
			for (int number = 1; number <= clinic.patients(); number++) {
				if (list.variant() != Variant.SHORT || number % 5 > 0) {
					rows.add(this.study.counted(clinic, number));
				}
			}
		}
		addNotEligible(rows, clinics.getFirst());
		addOfOtherLists(rows, list, clinics.getLast());
		switch (list.variant()) {
			case EXTRA -> add(rows, clinics.getFirst(), NOT_LISTED_LATER, 6);
			case OBJECTORS -> add(rows, clinics.getFirst(), OBJECTORS, 2);
			case LEFT_OUT -> rows.addAll(DemoErrors.toLeaveOut(this.study, clinics.getFirst()));
			case MESSY -> DemoErrors.spoil(rows);
			default -> {
			}
		}
		return rows;
	}

	private void add(List<DemoRow> rows, DemoClinic clinic, int first, int count) {
		for (int i = 0; i < count; i++) {
			rows.add(this.study.beside(clinic, first + i));
		}
	}

	/** One of each reason at least, and more in a longer list. */
	private void addNotEligible(List<DemoRow> rows, DemoClinic clinic) {
		int times = 1 + rows.size() / 90;
		DemoRow known = rows.getFirst();
		for (int i = 0; i < times; i++) {
			int number = NOT_ELIGIBLE + i * 10;
			rows.add(underAge(this.study.beside(clinic, number)));
			rows.add(started(this.study.beside(clinic, number + 1), LocalDate.of(2017, 12, 31).minusDays(i * 41L)));
			rows.add(started(this.study.beside(clinic, number + 2), LocalDate.of(2019, 3, 1).plusDays(i * 17L)));
		}
		DemoRow twice = this.study.beside(clinic, NOT_ELIGIBLE + 5);
		rows.add(started(twice.copy(), LocalDate.of(2016, 5, 9)));
		rows.add(twice);
		rows.add(known.copy());
		LocalDate start = LocalDate.parse(known.cell(DemoColumn.CARE_COORDINATION_START));
		rows.add(started(known.copy(), start.plusDays(200)));
	}

	/** Patients whom an earlier list of the same system has enrolled already. */
	private void addOfOtherLists(List<DemoRow> rows, DemoList list, DemoClinic clinic) {
		if (list.part().equals("2") || list.part().equals("3")) {
			DemoClinic other = this.study.clinics(list.system())
				.stream()
				.filter((candidate) -> candidate.part().equals("1"))
				.findFirst()
				.orElseThrow();
			for (int number = 1; number <= 3; number++) {
				rows.add(this.study.counted(other, number).with(DemoColumn.CLINIC_ID, clinic.code()));
			}
		}
	}

	private static DemoRow underAge(DemoRow row) {
		LocalDate start = LocalDate.parse(row.cell(DemoColumn.CARE_COORDINATION_START));
		return row.with(DemoColumn.DATE_OF_BIRTH, start.minusYears(18).plusDays(1).toString())
			.with(DemoColumn.DATE_OF_DEATH, "");
	}

	private static DemoRow started(DemoRow row, LocalDate start) {
		return row.with(DemoColumn.CARE_COORDINATION_START, start.toString()).with(DemoColumn.DATE_OF_DEATH, "");
	}

}
