package org.mncares.portal.classification;

import java.time.Instant;

import org.mncares.portal.classification.rule.Definition;

/**
 * A definition as it was published.
 *
 * @param id by which decisions hold on to it
 * @param definition what it says
 * @param publishedAt when
 * @param publishedBy by whom
 */
public record PublishedDefinition(long id, Definition definition, Instant publishedAt, String publishedBy) {
}
