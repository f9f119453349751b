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
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.payor.name.MemberIdPattern;
import org.mncares.portal.payor.name.PayorName;
import org.mncares.portal.web.ChangedMeanwhile;

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
	@OptimisticLock(excluded = true) // names are changed one after the other, beside who
										// edits the rest
	@CollectionTable(name = "payor_alias", joinColumns = @JoinColumn(name = "payor_id"))
	private Set<PayorAlias> aliases = new LinkedHashSet<>();

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected Payor() {
	}

	Payor(NewPayor payor) {
		PayorEdit first = new PayorEdit(payor.code(), payor.name(), payor.shortName(), payor.joinedOn(), null,
				payor.memberIdPattern());
		requireFit(first);
		this.code = first.code();
		this.name = first.name().strip();
		this.shortName = first.shortName().strip();
		this.joinedOn = first.joinedOn();
		this.memberIdPattern = first.memberIdPattern();
		addAliases(shownNames());
		addAliases(payor.aliases());
	}

	/**
	 * Takes on other values. A former code or name stays an alias: lists write it still.
	 * @return old and new value of each field that changed
	 * @throws IllegalArgumentException when a value does not fit
	 */
	Changes edit(PayorEdit edit) {
		requireFit(edit);
		Changes changes = new Changes().add("code", this.code, edit.code())
			.add("name", this.name, edit.name().strip())
			.add("short-name", this.shortName, edit.shortName().strip())
			.add("joined-on", this.joinedOn, edit.joinedOn())
			.add("left-on", this.leftOn, edit.leftOn())
			.add("member-id-pattern", this.memberIdPattern, edit.memberIdPattern());
		this.code = edit.code();
		this.name = edit.name().strip();
		this.shortName = edit.shortName().strip();
		this.joinedOn = edit.joinedOn();
		this.leftOn = edit.leftOn();
		this.memberIdPattern = edit.memberIdPattern();
		addAliases(shownNames());
		return changes;
	}

	/** A copy that is never stored, as an edit would make it. */
	Payor proposed(PayorEdit edit) {
		Payor copy = new Payor(new NewPayor(this.code, this.name, this.shortName, this.joinedOn, this.memberIdPattern,
				this.aliases.stream().map(PayorAlias::written).toList()));
		copy.edit(edit);
		return copy;
	}

	private static void requireFit(PayorEdit edit) {
		if (!CODE.matcher(edit.code()).matches()) {
			throw new IllegalArgumentException("A payor's code has 1 to 10 capital letters and digits");
		}
		if (edit.name().isBlank() || edit.shortName().isBlank()) {
			throw new IllegalArgumentException("A payor has a name and a short name");
		}
		if (edit.leftOn() != null && !edit.leftOn().isAfter(edit.joinedOn())) {
			throw new IllegalArgumentException("A payor leaves after the day on which it joined");
		}
		if (edit.memberIdPattern() != null) {
			MemberIdPattern.compile(edit.memberIdPattern());
		}
	}

	private List<String> shownNames() {
		return List.of(this.code, this.name, this.shortName);
	}

	/** Whether an alias is the code, name or short name, which stay. */
	boolean isShownAs(PayorAlias alias) {
		return shownNames().stream().map(PayorName::normalise).anyMatch(alias.normalised()::equals);
	}

	/**
	 * Takes an alias away: lists that are checked from now on do not match by it.
	 * @throws IllegalArgumentException when it is the code or a name
	 */
	void removeAlias(PayorAlias alias) {
		if (isShownAs(alias)) {
			throw new IllegalArgumentException("A payor's code and names are always among what people write for it");
		}
		this.aliases.removeIf((known) -> known.normalised().equals(alias.normalised()));
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

	/** Whether it is or was a partner on a day. */
	boolean hasJoined(LocalDate day) {
		return !day.isBefore(this.joinedOn);
	}

	LocalDate joinedOn() {
		return this.joinedOn;
	}

	@Nullable LocalDate leftOn() {
		return this.leftOn;
	}

	boolean isStored() {
		return this.id != null;
	}

	boolean hasId(@Nullable Long other) {
		return this.id != null && this.id.equals(other);
	}

	/** Makes sure that nobody changed it since somebody began to edit it. */
	void requireRevision(long revision) {
		if (this.version != revision) {
			throw new ChangedMeanwhile("payor");
		}
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
		return match(id());
	}

	MatchedPayor match(PayorId as) {
		return MatchedPayor.partner(as,
				(this.memberIdPattern != null) ? MemberIdPattern.compile(this.memberIdPattern) : null);
	}

	PayorView view() {
		List<String> shown = List.of(PayorName.normalise(this.code), PayorName.normalise(this.name),
				PayorName.normalise(this.shortName));
		return new PayorView(id(), this.code, this.name, this.shortName, this.joinedOn, this.leftOn,
				this.memberIdPattern, this.version,
				this.aliases.stream()
					.filter((alias) -> !shown.contains(alias.normalised()))
					.map(PayorAlias::written)
					.sorted(String.CASE_INSENSITIVE_ORDER)
					.toList());
	}

}
