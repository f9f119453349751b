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
		return new OneCareSystem(careSystem);
	}

	/** The name by which the policies know the scope. */
	String name();

	/**
	 * The scope of one care system.
	 *
	 * @param careSystem whose rows are seen
	 */
	record OneCareSystem(CareSystemId careSystem) implements Scope {

		@Override
		public String name() {
			return "care-system";
		}

	}

	/**
	 * A scope that needs no more than its name.
	 *
	 * @param name the name by which the policies know the scope
	 */
	record Fixed(String name) implements Scope {

	}

}
