package org.mncares.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mncares.portal.core.CareSystemId;

/**
 * Names care systems for features that know only their ids; implemented by the module
 * that registers them.
 */
public interface CareSystemNames {

	/** All care systems that the scope in hand may see, by name. */
	List<Named> all();

	/** A care system, if the scope in hand may see it. */
	default Optional<Named> byId(CareSystemId id) {
		return all().stream().filter((one) -> one.id().equals(id)).findFirst();
	}

	/** A care system by its code in whatever case, if the scope in hand may see it. */
	default Optional<Named> byCode(String code) {
		String wanted = code.strip().toUpperCase(Locale.ROOT);
		return all().stream().filter((one) -> one.code().equals(wanted)).findFirst();
	}

	/**
	 * A care system as people call it.
	 *
	 * @param id the care system
	 * @param code its code
	 * @param name its name
	 */
	record Named(CareSystemId id, String code, String name) {
	}

}
