package org.mncares.portal.survey.web;

/**
 * Two colleagues' answers to one question, of which one is to stand.
 *
 * @param text who changed what, and what one's own is
 * @param theirs the colleague's answer as a person would say it
 * @param mine one's own, likewise
 * @param revision the revision of the colleague's answer
 */
record ConflictLine(String text, String theirs, String mine, int revision) {
}
