package org.mncares.portal.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.core.StudyTime;

/**
 * The demonstration study as data: it comes out at the figures that the study published.
 * All is invented but towns, ZIP codes and the payor partners.
 */
final class DemoStudy {

	/** The system of the demonstration staff member: it has not sent its list. */
	static final String NEWCOMER = "HONEYCRISP";

	private static final long SEED = 2021;

	private final List<DemoCareSystem> careSystems = DemoTable.read("care-systems", DemoCareSystem::of);

	private final List<DemoClinic> clinics = DemoTable.read("clinics", DemoClinic::of);

	private final List<DemoPayor> payors = DemoTable.read("payors", DemoPayor::of);

	private final List<DemoList> lists = DemoTable.read("lists", DemoList::of);

	private final List<DemoSurvey> surveys = DemoTable.read("surveys", DemoSurvey::of);

	private final List<DemoCoverage> coverages = DemoCoverage.deck(SEED);

	private final DemoPatients patients = new DemoPatients(new DemoPayors(this.payors));

	/** Where a clinic's patients begin in the deck of coverages. */
	private final Map<String, Integer> offsets = new HashMap<>();

	DemoStudy() {
		int offset = 0;
		for (DemoClinic clinic : this.clinics) {
			this.offsets.put(clinic.code(), offset);
			offset += clinic.patients();
		}
	}

	/** A seed for something, always the same for the same name. */
	static long seed(String name) {
		return SEED * 1_000_003 + name.hashCode();
	}

	/** A time on a clock in Minnesota. */
	static Instant at(String text) {
		return LocalDateTime.parse(text).atZone(StudyTime.ZONE).toInstant();
	}

	List<DemoCareSystem> careSystems() {
		return this.careSystems;
	}

	List<DemoClinic> clinics() {
		return this.clinics;
	}

	List<DemoClinic> clinics(String system) {
		return this.clinics.stream().filter((clinic) -> clinic.system().equals(system)).toList();
	}

	/**
	 * The clinics that a list is for; of a list without a part all clinics that take
	 * part.
	 */
	List<DemoClinic> clinics(DemoList list) {
		return clinics(list.system()).stream().filter((clinic) -> isOf(list, clinic)).toList();
	}

	private static boolean isOf(DemoList list, DemoClinic clinic) {
		if (list.part().isEmpty()) {
			return clinic.cohort().equals("historical");
		}
		return clinic.part().equals(list.part())
				|| (list.variant() == DemoList.Variant.REVISED && clinic.answer().equals("NIL"));
	}

	List<DemoPayor> payors() {
		return this.payors;
	}

	/** All lists in the order of their upload. */
	List<DemoList> lists() {
		return this.lists;
	}

	/** What the care systems answer to the organizational survey. */
	List<DemoSurvey> surveys() {
		return this.surveys;
	}

	/** A patient of a clinic who counts in the end; the first has the number 1. */
	DemoRow counted(DemoClinic clinic, int number) {
		int place = this.offsets.getOrDefault(clinic.code(), 0) + number - 1;
		return this.patients.patient(clinic, number, this.coverages.get(place));
	}

	/** Somebody who is in a list and does not count in the end. */
	DemoRow beside(DemoClinic clinic, int number) {
		int place = Math.floorMod(DemoStudy.seed(clinic.code() + number), this.coverages.size());
		return this.patients.patient(clinic, number, this.coverages.get(place));
	}

}
