package org.mncares.portal.payor;

import java.util.List;

import org.mncares.portal.core.PayorId;
import org.mncares.portal.payor.name.KnownNames;

/**
 * Knows what people mean by what they write as a payor; a snapshot that does not change
 * while a list is checked. Safe for use by several threads.
 */
public final class PayorDirectory {

	private final KnownNames<MatchedPayor> names = new KnownNames<>(MatchedPayor.UNINSURED, MatchedPayor.UNKNOWN,
			MatchedPayor.OTHER);

	PayorDirectory(List<Payor> payors) {
		payors.forEach((payor) -> put(payor, payor.match()));
	}

	/** With a payor that is not stored as it is. */
	PayorDirectory(List<Payor> payors, Payor proposed, PayorId as) {
		this(payors);
		put(proposed, proposed.match(as));
	}

	private void put(Payor payor, MatchedPayor match) {
		payor.aliases().forEach((alias) -> this.names.add(alias.written(), match));
	}

	/**
	 * Matches a payor by name, code or alias, whatever its case, punctuation and spaces.
	 * @param written what the person wrote
	 * @return a partner, or that there is no coverage, that it is not known, or some
	 * other payor
	 */
	public MatchedPayor match(String written) {
		return this.names.match(written);
	}

}
