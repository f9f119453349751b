package org.mncares.portal.database;

import org.mncares.portal.core.CareSystemId;

/**
 * Which rows a piece of work may see; PostgreSQL's row-level security enforces it.
 * Without a scope no row is seen.
 */
public sealed interface Scope {

	/** The study without identifiers: what analysts work with. */
	Scope STUDY = new Fixed("study");

	/** The study with identifiers: what administrators work with. */
	Scope ADMINISTRATION = new Fixed("administration");

	/** Accounts and their throttling only, before anybody is signed in. */
	Scope SIGN_IN = new Fixed("sign-in");

	/** A job of the study that crosses care systems. */
	Scope STUDY_JOB = new Fixed("study-job");

	/** One care system's own rows. */
	static Scope of(CareSystemId careSystem) {
		return new OneCareSystem(careSystem, "care-system");
	}

	/**
	 * One care system's own rows, and the right to change the accounts of its staff: for
	 * its manager, and only while they do so.
	 */
	static Scope managing(CareSystemId careSystem) {
		return new OneCareSystem(careSystem, "care-system-manager");
	}

	/** The name by which the policies know the scope. */
	String name();

	/**
	 * The scope of one care system.
	 *
	 * @param careSystem whose rows are seen
	 * @param name the name by which the policies know the scope
	 */
	record OneCareSystem(CareSystemId careSystem, String name) implements Scope {
	}

	/**
	 * A scope that needs no more than its name.
	 *
	 * @param name the name by which the policies know the scope
	 */
	record Fixed(String name) implements Scope {

	}

}
