package org.mncares.portal.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes that a person uploaded; they can be opened more than once.
 */
@FunctionalInterface
public interface Original {

	InputStream open() throws IOException;

}
