package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How long a care system's agreements cover it without a gap.
 *
 * @param state whether they cover the day that was asked for, and for how long
 * @param day the last covered day; for {@link State#LATER} the first; null when there is
 * none
 */
public record Cover(State state, @Nullable LocalDate day) {

	/** How many days before its end people are told. */
	public static final int NOTICE_DAYS = 30;

	static final Comparator<AgreementView> BY_END = Comparator
		.comparing((agreement) -> Objects.requireNonNullElse(agreement.terms().to(), LocalDate.MAX));

	/** Of all agreements of one care system, as of a day. */
	public static Cover of(List<AgreementView> agreements, LocalDate day) {
		List<AgreementView> counting = agreements.stream()
			.filter((agreement) -> agreement.revocation() == null)
			.toList();
		LocalDate end = day.minusDays(1);
		Optional<LocalDate> next = further(counting, end);
		while (next.isPresent()) {
			end = next.get();
			next = further(counting, end);
		}
		if (end.isBefore(day)) {
			return counting.stream()
				.map((agreement) -> agreement.terms().from())
				.filter((from) -> from.isAfter(day))
				.min(Comparator.naturalOrder())
				.map((from) -> new Cover(State.LATER, from))
				.orElse(new Cover(State.NONE, null));
		}
		if (end.equals(LocalDate.MAX)) {
			return new Cover(State.IN_FORCE, null);
		}
		return new Cover(end.isAfter(day.plusDays(NOTICE_DAYS)) ? State.IN_FORCE : State.ENDS_SOON, end);
	}

	/** Whether somebody has to do something. */
	public boolean needsAction() {
		return this.state != State.IN_FORCE;
	}

	/** Whether patient lists can be uploaded. */
	public boolean isInForce() {
		return this.state == State.IN_FORCE || this.state == State.ENDS_SOON;
	}

	/** The last day that is covered when all days up to one are, if there is a later. */
	private static Optional<LocalDate> further(List<AgreementView> agreements, LocalDate covered) {
		if (covered.equals(LocalDate.MAX)) {
			return Optional.empty();
		}
		return agreements.stream()
			.filter((agreement) -> !agreement.terms().from().isAfter(covered.plusDays(1)))
			.map((agreement) -> Objects.requireNonNullElse(agreement.terms().to(), LocalDate.MAX))
			.filter((end) -> end.isAfter(covered))
			.max(Comparator.naturalOrder());
	}

	/** Whether agreements cover a day. */
	public enum State {

		/** For more than {@link #NOTICE_DAYS} days. */
		IN_FORCE,
		/** Not for longer than {@link #NOTICE_DAYS} days. */
		ENDS_SOON,
		/** One begins later. */
		LATER,
		/** There is none. */
		NONE

	}

}
