package org.mncares.portal.bulk.web;

import org.mncares.portal.bulk.ImportView;

/**
 * An earlier import in the list of all.
 *
 * @param title what was imported
 * @param view the import
 */
record ImportLine(String title, ImportView view) {
}
