/**
 * What the shell itself answers: the frame of all pages, the home page and the error
 * pages.
 */
@NullMarked
package org.mncares.portal.web.shell;

import org.jspecify.annotations.NullMarked;
