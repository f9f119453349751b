package org.mncares.portal.intake.preview;

import java.util.List;
import java.util.stream.Collectors;

import org.mncares.portal.core.PatientListId;

/**
 * How a list differs from what was accepted before for the same clinics.
 *
 * @param against the accepted lists that stand for its clinics; empty when there is
 * nothing to compare with
 * @param fresh patients who were not there before
 * @param gone patients who were there and are not in this list
 * @param kept patients who are in both
 * @param clinics the clinics of the list
 */
public record ListChange(List<PatientListId> against, long fresh, long gone, long kept, List<ClinicChange> clinics) {

	/** Fewer patients than this are never asked about. */
	public static final int FEWEST = 5;

	/** A smaller part of the patients, in percent, is never asked about. */
	public static final int SMALLEST_PART = 20;

	private static final int PERCENT = 100;

	public ListChange {
		against = List.copyOf(against);
		clinics = List.copyOf(clinics);
	}

	/** Whether there is nothing to compare with. */
	public boolean isFirst() {
		return this.against.isEmpty();
	}

	/** Patients who were there before. */
	public long before() {
		return this.gone + this.kept;
	}

	/** The clinics that lost so many patients that somebody should say this is right. */
	public List<ClinicChange> questions() {
		return this.clinics.stream().filter(ClinicChange::isQuestion).toList();
	}

	/** The clinics of the list of which nobody is in it. */
	public List<ClinicChange> empty() {
		return this.clinics.stream().filter(ClinicChange::isEmpty).toList();
	}

	/**
	 * Whether so many patients are gone, however many came, that it looks like a mistake:
	 * IDs that were written differently, for instance.
	 */
	public boolean isManyGone() {
		return isLarge(this.gone, before());
	}

	/** Whether the change has to be confirmed when the list is attested. */
	public boolean asksForAnswer() {
		return isManyGone() || !questions().isEmpty();
	}

	/** The counts that a person saw, by which a change of them is told. */
	public String seen() {
		return this.clinics.stream()
			.map((clinic) -> clinic.before() + ">" + clinic.now())
			.collect(Collectors.joining(".", this.fresh + "-" + this.gone + "-" + this.kept + "-", ""));
	}

	static boolean isLarge(long lost, long before) {
		return lost >= FEWEST && lost * PERCENT >= before * SMALLEST_PART;
	}

}
