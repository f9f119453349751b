package org.mncares.portal.intake.rule;

/**
 * Knows what people mean by what they write as a payor.
 */
@FunctionalInterface
public interface PayorMatcher {

	/**
	 * Matches a payor by name, code or alias.
	 * @param written what the person wrote, tidied and not empty
	 */
	PayorMatch match(String written);

}
