package org.mncares.portal.payor;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.PayorId;

/**
 * A payor partner of the study.
 */
@Entity
class Payor {

	private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,10}");

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String code;

	private String name;

	private String shortName;

	private LocalDate joinedOn;

	private @Nullable LocalDate leftOn;

	private @Nullable String memberIdPattern;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "payor_alias", joinColumns = @JoinColumn(name = "payor_id"))
	private Set<PayorAlias> aliases = new LinkedHashSet<>();

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected Payor() {
	}

	Payor(NewPayor payor) {
		if (!CODE.matcher(payor.code()).matches()) {
			throw new IllegalArgumentException("A payor's code has 1 to 10 capital letters and digits");
		}
		if (payor.name().isBlank() || payor.shortName().isBlank()) {
			throw new IllegalArgumentException("A payor has a name and a short name");
		}
		this.code = payor.code();
		this.name = payor.name().strip();
		this.shortName = payor.shortName().strip();
		this.joinedOn = payor.joinedOn();
		this.memberIdPattern = payor.memberIdPattern();
		if (this.memberIdPattern != null) {
			MemberIdPattern.compile(this.memberIdPattern);
		}
		addAliases(List.of(this.code, this.name, this.shortName));
		addAliases(payor.aliases());
	}

	/**
	 * Adds ways in which people write this payor; those known already stay as they are.
	 */
	void addAliases(Collection<String> written) {
		for (String text : written) {
			PayorAlias alias = PayorAlias.of(text);
			if (!isKnownAs(alias)) {
				this.aliases.add(alias);
			}
		}
	}

	boolean isKnownAs(PayorAlias alias) {
		return this.aliases.stream().anyMatch((known) -> known.normalised().equals(alias.normalised()));
	}

	/**
	 * Ends the partnership: from this day on the payor is no partner.
	 * @throws IllegalArgumentException when it joined on that day or later
	 * @throws IllegalStateException when it has left already
	 */
	void leave(LocalDate day) {
		if (this.leftOn != null) {
			throw new IllegalStateException("The payor has left already");
		}
		if (!day.isAfter(this.joinedOn)) {
			throw new IllegalArgumentException("A payor leaves after the day on which it joined");
		}
		this.leftOn = day;
	}

	boolean isPartner(LocalDate day) {
		return !day.isBefore(this.joinedOn) && (this.leftOn == null || day.isBefore(this.leftOn));
	}

	PayorId id() {
		return new PayorId(Objects.requireNonNull(this.id));
	}

	String code() {
		return this.code;
	}

	Set<PayorAlias> aliases() {
		return Set.copyOf(this.aliases);
	}

	MatchedPayor match() {
		return MatchedPayor.partner(id(),
				(this.memberIdPattern != null) ? MemberIdPattern.compile(this.memberIdPattern) : null);
	}

	PayorView view() {
		List<String> shown = List.of(PayorName.normalise(this.code), PayorName.normalise(this.name),
				PayorName.normalise(this.shortName));
		return new PayorView(id(), this.code, this.name, this.shortName, this.joinedOn, this.leftOn,
				this.memberIdPattern,
				this.aliases.stream()
					.filter((alias) -> !shown.contains(alias.normalised()))
					.map(PayorAlias::written)
					.sorted(String.CASE_INSENSITIVE_ORDER)
					.toList());
	}

}
