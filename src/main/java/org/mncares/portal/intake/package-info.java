/**
 * Patient lists: receive, read, check, correct, attest, review, enrol. Here stands what a
 * list is: the aggregate, its original, where it stands, and what others see of it. What
 * is done with it has rooms, each with its pages in {@code web}:
 * <ul>
 * <li>{@code rule}, {@code file}, {@code profile}: what a row, a file and a check on
 * one's own computer must know; without Spring and database</li>
 * <li>{@code upload}: takes a file in</li>
 * <li>{@code check}: the job that reads it; {@code copy} writes its rows, {@code judge}
 * judges them together, {@code unmatched} collects payors that nothing matches,
 * {@code earlier} goes on where the upload before was</li>
 * <li>{@code columns}, {@code memory}: which column is which, and what is remembered</li>
 * <li>{@code report}, {@code help}, {@code handback}: what was found, for people, for the
 * help desk, and in their own file</li>
 * <li>{@code overlay}, {@code mend}: corrections that are kept, and making them</li>
 * <li>{@code preview}, {@code attest}, {@code receipt}: what would change, the signature,
 * and its proof</li>
 * <li>{@code review}, {@code enrol}: the study's answer, and who joins the cohort</li>
 * <li>{@code remind}, {@code move}, {@code objection}, {@code erase}: what happens to
 * lists from outside, or in time</li>
 * </ul>
 */
@ApplicationModule(allowedDependencies = { "core", "database", "web", "audit", "identity", "organization", "payor",
		"payor :: name", "cohort", "table", "message" })
@NullMarked
package org.mncares.portal.intake;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
