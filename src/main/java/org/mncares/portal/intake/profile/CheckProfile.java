package org.mncares.portal.intake.profile;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.DateOrders;
import org.mncares.portal.intake.rule.HeaderKey;
import org.mncares.portal.intake.rule.ListClinic;
import org.mncares.portal.intake.rule.ListContext;
import org.mncares.portal.intake.rule.PayorMatch;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.payor.name.KnownNames;
import org.mncares.portal.payor.name.MemberIdPattern;

/**
 * What a check of a care system's lists must know beside the rules.
 *
 * @param kind always {@link #KIND}, by which the file is told from others
 * @param format version of this form
 * @param catalogue version of the rules of the portal that made it
 * @param madeAt when it was made
 * @param largestFile the largest file that the portal takes, in bytes
 * @param timeZone where the study's days begin and end
 * @param careSystem whose lists can be checked with it
 * @param cohort who is eligible
 * @param clinics all clinics of the care system
 * @param payors the partners of the day on which it was made
 * @param columns what people of the care system said about columns of their files
 */
public record CheckProfile(String kind, int format, String catalogue, Instant madeAt, long largestFile, String timeZone,
		CareSystem careSystem, Cohort cohort, List<Clinic> clinics, List<Payor> payors, List<HeaderChoice> columns) {

	/** Tells a check profile from any other file. */
	public static final String KIND = "mncares-check-profile";

	/** The newest form, which older checkers do not know. */
	public static final int FORMAT = 1;

	public CheckProfile {
		require(kind, catalogue, madeAt, timeZone, careSystem, cohort);
		if (!kind.equals(KIND) || format != FORMAT) {
			throw new IllegalArgumentException("This is no profile of this form");
		}
		requireZone(timeZone);
		clinics = List.copyOf(clinics);
		payors = List.copyOf(payors);
		columns = List.copyOf(columns);
	}

	/** A profile for the rules that this program has. */
	public static CheckProfile of(Instant madeAt, long largestFile, ZoneId zone, CareSystem careSystem, Cohort cohort,
			List<Clinic> clinics, List<Payor> payors, List<HeaderChoice> columns) {
		return new CheckProfile(KIND, FORMAT, Rule.CATALOGUE_VERSION, madeAt, largestFile, zone.getId(), careSystem,
				cohort, clinics, payors, columns);
	}

	/** Whether it was made for other rules than this program has. */
	public boolean hasOtherRules() {
		return !this.catalogue.equals(Rule.CATALOGUE_VERSION);
	}

	/** The study's day at an instant. */
	public LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, ZoneId.of(this.timeZone));
	}

	/** What the rules must know of a list for all clinics that take part. */
	public ListContext context(LocalDate today) {
		List<ListClinic> known = IntStream.range(0, this.clinics.size())
			.mapToObj((i) -> new ListClinic(i + 1L, this.clinics.get(i).code(), this.clinics.get(i).participating(),
					true))
			.toList();
		KnownNames<PayorMatch> names = new KnownNames<>(PayorMatch.UNINSURED, PayorMatch.UNKNOWN, PayorMatch.OTHER);
		for (int i = 0; i < this.payors.size(); i++) {
			PayorMatch partner = this.payors.get(i).match(i + 1L);
			this.payors.get(i).names().forEach((name) -> names.add(name, partner));
		}
		return new ListContext(this.cohort.firstStart(), this.cohort.lastStart(), this.cohort.minimumAge(), known,
				names::match, DateOrders.NONE, today);
	}

	/** What people said about columns. */
	public ColumnChoices choices() {
		Map<HeaderKey, Optional<Column>> chosen = new HashMap<>();
		this.columns.forEach((choice) -> chosen.put(choice.key(), choice.chosen()));
		return new ColumnChoices(chosen);
	}

	private static void require(@Nullable Object... parts) {
		for (Object part : parts) {
			if (part == null) {
				throw new IllegalArgumentException("A part of the profile is missing");
			}
		}
	}

	private static void requireZone(String zone) {
		try {
			ZoneId.of(zone);
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("There is no such time zone", ex);
		}
	}

	/**
	 * A care system.
	 *
	 * @param code as the study knows it
	 * @param name as people know it
	 */
	public record CareSystem(String code, String name) {

		public CareSystem {
			require(code, name);
		}

	}

	/**
	 * A cohort.
	 *
	 * @param code as the study knows it
	 * @param name as people know it
	 * @param firstStart the first day on which care coordination may have started
	 * @param lastStart the last such day
	 * @param minimumAge in full years on the day care coordination started
	 */
	public record Cohort(String code, String name, LocalDate firstStart, LocalDate lastStart, int minimumAge) {

		public Cohort {
			require(code, name, firstStart, lastStart);
			if (lastStart.isBefore(firstStart) || minimumAge < 0) {
				throw new IllegalArgumentException("This is no cohort");
			}
		}

	}

	/**
	 * A clinic.
	 *
	 * @param code as it stands in lists
	 * @param name as people know it
	 * @param participating whether it takes part in the cohort
	 */
	public record Clinic(String code, String name, boolean participating) {

		public Clinic {
			require(code, name);
		}

	}

	/**
	 * A payor partner.
	 *
	 * @param name as pages show it
	 * @param names all that people write for it, its code and its name among them
	 * @param memberIdPattern what its member IDs look like, if the study has set it
	 */
	public record Payor(String name, List<String> names, @Nullable String memberIdPattern) {

		public Payor {
			require(name);
			names = List.copyOf(names);
			if (memberIdPattern != null) {
				MemberIdPattern.compile(memberIdPattern);
			}
		}

		private PayorMatch match(long id) {
			return PayorMatch.partner(id,
					(this.memberIdPattern != null) ? MemberIdPattern.compile(this.memberIdPattern) : null);
		}

	}

	/**
	 * What people said about a column of their files.
	 *
	 * @param header its name as it is compared
	 * @param occurrence which one of that name, from 1
	 * @param column our column; null for one that is not part of the list
	 */
	public record HeaderChoice(String header, int occurrence, @Nullable String column) {

		public HeaderChoice {
			require(header);
			new HeaderKey(header, occurrence);
			if (column != null && Column.match(column).isEmpty()) {
				throw new IllegalArgumentException("There is no such column");
			}
		}

		private HeaderKey key() {
			return new HeaderKey(this.header, this.occurrence);
		}

		private Optional<Column> chosen() {
			return Optional.ofNullable(this.column).flatMap(Column::match);
		}

	}

}
