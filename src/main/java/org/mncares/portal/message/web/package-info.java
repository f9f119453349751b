/**
 * Pages about messages, announcements and the study's contact details.
 */
@NullMarked
package org.mncares.portal.message.web;

import org.jspecify.annotations.NullMarked;
