package org.mncares.portal.web;

/**
 * A section that a feature contributes to a page of another.
 *
 * @param order where it stands on the page, smaller first
 * @param title its heading
 * @param template the template whose fragment {@code section} draws it; the fragment
 * finds the content as {@code content}
 * @param content what it shows
 */
public record PageSection(int order, String title, String template, Object content) {
}
