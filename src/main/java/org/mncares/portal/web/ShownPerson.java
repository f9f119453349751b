package org.mncares.portal.web;

/**
 * The signed-in person as the top bar names them; the principal implements it.
 */
public interface ShownPerson {

	/** The person's name. */
	String name();

	/** In which capacity they are here, for instance "Study analyst". */
	String capacity();

}
