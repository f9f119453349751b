package org.mncares.portal.payor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.payor.name.PayorName;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Administrators' decisions about what a written payor means. What means a partner is an
 * alias of it from then on.
 */
@Service
@Transactional(readOnly = true)
public class PayorMappings {

	private static final double ALIKE = 0.45;

	private static final int MOST_SUGGESTIONS = 3;

	private final Mappings mappings;

	private final Payors payors;

	private final OtherPayors others;

	private final PayorNames names;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PayorMappings(Mappings mappings, Payors payors, OtherPayors others, PayorNames names, CurrentCaller caller,
			ApplicationEventPublisher events, Clock clock) {
		this.mappings = mappings;
		this.payors = payors;
		this.others = others;
		this.names = names;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Decides what a written payor means.
	 * @throws NameTaken when it means something already
	 * @throws IllegalArgumentException when it says that there is no payor, with a
	 * sentence
	 */
	@Transactional
	public MappingView decide(PayorDecision decision) {
		String by = administrator();
		this.names.oneAtATime();
		PayorAlias alias = PayorAlias.of(decision.written());
		PayorMapping mapping = this.mappings.save(mapping(decision, alias, by));
		MappingView view = mapping.view(target(mapping));
		publish("payor.mapped", mapping,
				new Changes().add("written", null, named(view))
					.add("meaning", null, view.target())
					.add("reason", null, view.reason().isEmpty() ? null : view.reason()));
		return view;
	}

	/**
	 * Takes a decision back: the value waits again where lists hold it. Patients who were
	 * accepted keep what it meant until names are re-applied to them.
	 * @throws org.mncares.portal.web.Conflict when it was revoked already
	 */
	@Transactional
	public void revoke(long id, String reason) {
		String by = administrator();
		this.names.oneAtATime();
		PayorMapping mapping = this.mappings.findById(id).orElseThrow(() -> new NotFound("mapping"));
		mapping.revoke(reason, by, this.clock.instant());
		MappingView view = mapping.view(target(mapping));
		if (mapping.payorId() != null) {
			Payor payor = payor(mapping.payorId());
			if (!payor.isShownAs(mapping.alias())) {
				payor.removeAlias(mapping.alias());
			}
		}
		publish("payor.mapping-revoked", mapping,
				new Changes().add("meaning", target(mapping), null)
					.add("written", named(view), null)
					.add("reason", null, reason.strip()));
	}

	/**
	 * Takes an alias away from a partner; a mapping by which it came is revoked.
	 * @throws IllegalArgumentException when it is the code or a name, with a sentence
	 */
	@Transactional
	public void removeAlias(PayorId id, String written) {
		String by = administrator();
		this.names.oneAtATime();
		Payor payor = payor(id.value());
		PayorAlias alias = PayorAlias.of(written);
		payor.removeAlias(alias);
		this.mappings.standing(alias.normalised())
			.filter((mapping) -> payor.hasId(mapping.payorId()))
			.ifPresent((mapping) -> mapping.revoke("The alias was removed.", by, this.clock.instant()));
		this.events.publishEvent(new PayorChanged("payor.alias-removed", "payor/" + payor.code(),
				new Changes().add("alias", written.strip(), null).details()));
	}

	/**
	 * What was written, for the trail. A value that is kept apart may be a person's name
	 * in the wrong column: the trail, which never forgets, names it by reference.
	 */
	private static @Nullable String named(MappingView view) {
		return (view.meaning() != Meaning.APART) ? view.written() : null;
	}

	/** All decisions: those that stand first, the newest first. */
	public List<MappingView> all() {
		return this.mappings.newestFirst().stream().map((mapping) -> mapping.view(target(mapping))).toList();
	}

	/**
	 * A decision.
	 * @throws NotFound when there is none
	 */
	public MappingView mapping(long id) {
		return this.mappings.findById(id)
			.map((mapping) -> mapping.view(target(mapping)))
			.orElseThrow(() -> new NotFound("mapping"));
	}

	/** What needs no decision any more. */
	public SettledPayors settled() {
		Set<String> known = new HashSet<>(this.mappings.decided());
		this.payors.findAllByOrderByName()
			.forEach((payor) -> payor.aliases().forEach((alias) -> known.add(alias.normalised())));
		return new SettledPayors(known);
	}

	/** The names of the payors that are no partners. */
	public List<String> otherPayors() {
		return this.others.findAllByOrderByName().stream().map(OtherPayor::name).toList();
	}

	/** Up to three payors whose names look like a written one, the most alike first. */
	public List<Suggestion> suggest(String written) {
		String text = PayorName.normalise(written);
		List<Suggestion> found = new ArrayList<>();
		this.payors.findAllByOrderByName()
			.forEach((payor) -> best(text, payor.id(), payor.view().name(),
					payor.aliases().stream().map(PayorAlias::written), found));
		List<PayorMapping> mapped = this.mappings.toOthers();
		this.others.findAllByOrderByName()
			.forEach((other) -> best(text, null, other.name(),
					Stream.concat(Stream.of(other.name()),
							mapped.stream()
								.filter((mapping) -> Objects.equals(mapping.otherPayorId(), other.id()))
								.map((mapping) -> mapping.alias().written())),
					found));
		return found.stream()
			.sorted(Comparator.comparingInt(Suggestion::percent).reversed())
			.limit(MOST_SUGGESTIONS)
			.toList();
	}

	private static void best(String text, @Nullable PayorId partner, String name, Stream<String> writings,
			List<Suggestion> found) {
		writings
			.map((like) -> new Suggestion(partner, name, like,
					(int) Math.round(100 * SimilarNames.similarity(text, PayorName.normalise(like)))))
			.filter((suggestion) -> suggestion.percent() >= 100 * ALIKE)
			.max(Comparator.comparingInt(Suggestion::percent))
			.ifPresent(found::add);
	}

	private PayorMapping mapping(PayorDecision decision, PayorAlias alias, String by) {
		if (decision.partner() != null) {
			Payor payor = payor(decision.partner().value());
			this.names.requireFree(List.of(alias), null);
			payor.addAliases(List.of(alias.written()));
			return PayorMapping.toPartner(alias, payor, decision.reason(), by, this.clock.instant());
		}
		this.names.requireFree(List.of(alias), null);
		if (decision.other() != null) {
			return PayorMapping.toOther(alias, other(decision.other()), decision.reason(), by, this.clock.instant());
		}
		return PayorMapping.apart(alias, decision.reason(), by, this.clock.instant());
	}

	/** The one of this name, made when there is none yet. */
	private OtherPayor other(String name) {
		OtherPayor fresh = new OtherPayor(name);
		return this.others.findByNormalised(fresh.normalised()).orElseGet(() -> {
			this.names.requireFree(List.of(PayorAlias.of(name)), null);
			return this.others.save(fresh);
		});
	}

	private String target(PayorMapping mapping) {
		return switch (mapping.meaning()) {
			case PARTNER -> payor(Objects.requireNonNull(mapping.payorId())).view().name();
			case OTHER ->
				this.others.findById(Objects.requireNonNull(mapping.otherPayorId())).map(OtherPayor::name).orElse("");
			case APART -> "Kept apart";
		};
	}

	private Payor payor(long id) {
		return this.payors.findById(id).orElseThrow(() -> new NotFound("payor"));
	}

	private String administrator() {
		this.caller.get().require(Role.ADMIN);
		return this.caller.get().name();
	}

	private void publish(String action, PayorMapping mapping, Changes changes) {
		this.events
			.publishEvent(new PayorChanged(action, "payor-mapping/" + mapping.id(), Map.copyOf(changes.details())));
	}

}
