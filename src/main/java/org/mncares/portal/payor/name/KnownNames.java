package org.mncares.portal.payor.name;

import java.util.HashMap;
import java.util.Map;

/**
 * What people mean by what they write as a payor, whatever its case, punctuation and
 * spaces. Safe for several threads once it is filled.
 *
 * @param <T> what a text turns out to be
 */
public final class KnownNames<T> {

	private final Map<String, T> partners = new HashMap<>();

	private final T uninsured;

	private final T unknown;

	private final T other;

	/**
	 * Knows no partner yet.
	 * @param uninsured stands for no coverage
	 * @param unknown stands for coverage that is not known
	 * @param other stands for any other payor
	 */
	public KnownNames(T uninsured, T unknown, T other) {
		this.uninsured = uninsured;
		this.unknown = unknown;
		this.other = other;
	}

	/**
	 * Adds a partner's name, code or alias, in place of whose it was before.
	 * @param name as a person would write it
	 */
	public void add(String name, T partner) {
		this.partners.put(PayorName.normalise(name), partner);
	}

	/** What a written payor is. */
	public T match(String written) {
		String normalised = PayorName.normalise(written);
		T partner = this.partners.get(normalised);
		if (partner != null) {
			return partner;
		}
		if (PayorName.meansUninsured(normalised)) {
			return this.uninsured;
		}
		return PayorName.meansUnknown(normalised) ? this.unknown : this.other;
	}

}
