package org.mncares.portal.web;

import org.jspecify.annotations.Nullable;

/**
 * One thing to do or to look at on the home page.
 *
 * @param order where it stands among the tasks, smaller first
 * @param title what to do, for instance "Send your Historical Cohort patient list"
 * @param text one sentence that says where it stands, with its deadline
 * @param tag its state
 * @param href where to do it
 * @param figure a number worth reading from afar, already formatted, if there is one
 */
public record HomeTask(int order, String title, String text, StatusTag tag, String href, @Nullable String figure) {
}
