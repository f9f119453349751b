package org.mncares.portal.survey.web;

import org.mncares.portal.survey.SectionProgress;
import org.mncares.portal.web.StatusTag;

/**
 * A section in the survey's task list.
 *
 * @param section how far it is answered
 * @param tag its state
 * @param figure how much is answered, for instance {@code 7 of 13 answered}
 * @param colleague who changed it last and when, empty when nobody did
 */
record TaskLine(SectionProgress section, StatusTag tag, String figure, String colleague) {
}
