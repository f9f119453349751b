/**
 * The page on which receipts are verified, and the file with what was submitted.
 */
@NullMarked
package org.mncares.portal.intake.receipt.web;

import org.jspecify.annotations.NullMarked;
