package org.mncares.portal.dashboard;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How far the collection of patient lists is, as of a day.
 *
 * @param asOf the day
 * @param cohortName of which cohort
 * @param careSystems care systems by where they stand
 * @param clinics clinics by where they stand
 * @param patients eligible patients in accepted lists; null where even their sum says too
 * much
 * @param systems the care systems with at least one participating clinic, by name
 * @param hiddenSystems care systems whose counts of patients are hidden
 * @param months patients of the other care systems, by the month in which they were
 * accepted
 */
public record Progress(LocalDate asOf, String cohortName, Tally careSystems, Tally clinics, @Nullable Long patients,
		List<SystemLine> systems, int hiddenSystems, List<MonthLine> months) {

	public Progress {
		systems = List.copyOf(systems);
		months = List.copyOf(months);
	}

	/**
	 * How many stand where.
	 *
	 * @param submitted with at least one accepted eligible patient
	 * @param nil an accepted list says that there is nobody
	 * @param toFollow neither yet
	 */
	public record Tally(int submitted, int nil, int toFollow) {

		public int participating() {
			return this.submitted + this.nil + this.toFollow;
		}

	}

	/**
	 * A care system.
	 *
	 * @param code its code
	 * @param name its name
	 * @param submission where it stands
	 * @param clinics its participating clinics by where they stand
	 * @param patients its eligible patients; null where hidden
	 */
	public record SystemLine(String code, String name, Submission submission, Tally clinics, @Nullable Long patients) {
	}

	/**
	 * A month, or several where one alone would show too few.
	 *
	 * @param month the first day of the last of them
	 * @param accepted patients accepted since the line before
	 * @param total patients accepted so far
	 */
	public record MonthLine(LocalDate month, long accepted, long total) {
	}

}
