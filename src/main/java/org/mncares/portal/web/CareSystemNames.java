package org.mncares.portal.web;

import java.util.List;
import java.util.Optional;

import org.mncares.portal.core.CareSystemId;

/**
 * Names care systems to features that know only their number. The module that keeps them
 * implements it; the scope in hand decides which are there.
 */
public interface CareSystemNames {

	/** All care systems, by name. */
	List<CareSystemName> all();

	/**
	 * The care systems that go on, by name: what people and papers are given to. One that
	 * was merged into another is only named any more.
	 */
	List<CareSystemName> standing();

	/** A care system by its number. */
	Optional<CareSystemName> find(CareSystemId id);

	/** A care system by its code, however it was typed. */
	Optional<CareSystemName> byCode(String code);

}
