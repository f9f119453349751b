/**
 * What people write for payors, and what member IDs look like. Knows no Spring and no
 * database.
 */
@NamedInterface("name")
@NullMarked
package org.mncares.portal.payor.name;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
