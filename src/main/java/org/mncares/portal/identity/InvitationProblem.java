package org.mncares.portal.identity;

/**
 * Why somebody cannot be invited.
 *
 * @param index which of those who were to be invited, from 0
 * @param field what is wrong: {@code email}, {@code name} or {@code title}
 * @param sentence what is wrong and what to do
 */
public record InvitationProblem(int index, String field, String sentence) {
}
