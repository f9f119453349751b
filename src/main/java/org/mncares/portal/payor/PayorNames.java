package org.mncares.portal.payor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that what people write means one payor, also when two people say so at once.
 */
@Component
class PayorNames {

	private final Payors payors;

	private final Mappings mappings;

	private final OtherPayors others;

	private final JdbcClient jdbc;

	PayorNames(Payors payors, Mappings mappings, OtherPayors others, JdbcClient jdbc) {
		this.payors = payors;
		this.mappings = mappings;
		this.others = others;
		this.jdbc = jdbc;
	}

	/**
	 * Lets one change of what names mean wait for another until the transaction ends;
	 * first thing in it, so that what is read afterwards is what the other one left.
	 */
	void oneAtATime() {
		this.jdbc.sql("select true from (select pg_advisory_xact_lock(4712, 1)) locked").query(Boolean.class).single();
	}

	/**
	 * Makes sure that none of some texts means another payor.
	 * @param self the payor that wants them, null while it is not stored
	 * @throws NameTaken when one does
	 */
	void requireFree(Collection<PayorAlias> aliases, @Nullable Payor self) {
		List<Payor> partners = this.payors.findAllByOrderByName();
		List<NameTaken.Taken> taken = new ArrayList<>();
		for (PayorAlias alias : aliases) {
			holder(alias, partners, self).or(() -> decided(alias, self))
				.ifPresent((sentence) -> taken.add(new NameTaken.Taken(alias.written(), sentence)));
		}
		if (!taken.isEmpty()) {
			throw new NameTaken(taken);
		}
	}

	private Optional<String> holder(PayorAlias alias, List<Payor> partners, @Nullable Payor self) {
		return partners.stream()
			.filter((other) -> !isSame(other, self) && other.isKnownAs(alias))
			.findFirst()
			.map((other) -> "\"" + alias.written() + "\" already means " + other.view().name() + " (code "
					+ other.code() + "). Each name, code and alias means one payor.");
	}

	private Optional<String> decided(PayorAlias alias, @Nullable Payor self) {
		return this.mappings.standing(alias.normalised())
			.filter((mapping) -> self == null || !self.hasId(mapping.payorId()))
			.map((mapping) -> "\"" + alias.written() + "\" is mapped: it means " + meaning(mapping)
					+ ". Revoke that mapping first.");
	}

	private String meaning(PayorMapping mapping) {
		return switch (mapping.meaning()) {
			case PARTNER -> "a payor partner";
			case OTHER -> this.others.findById(Objects.requireNonNull(mapping.otherPayorId()))
				.map((other) -> other.name() + ", which is no partner")
				.orElse("a payor that is no partner");
			case APART -> "no payor that the study follows";
		};
	}

	private static boolean isSame(Payor other, @Nullable Payor self) {
		return self != null && self.isStored() && other.id().equals(self.id());
	}

}
