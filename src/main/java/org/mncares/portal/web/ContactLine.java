package org.mncares.portal.web;

/**
 * Whom people ask, as the foot of every page names them; what is not known is empty.
 *
 * @param name who
 * @param email an e-mail address
 * @param phone a telephone number
 * @param hours when somebody answers
 */
public record ContactLine(String name, String email, String phone, String hours) {
}
