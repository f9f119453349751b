package org.mncares.portal.intake.help;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a help report says of a list as a whole; nothing of it is a patient's.
 *
 * @param list the list's number
 * @param status where it stands
 * @param format what kind of table it is, such as "CSV, UTF-8"
 * @param bytes the size of the file
 * @param columns the keys of its columns in their order, a blank for each that is not
 * ours
 * @param catalogue the version of the rules
 * @param definition the version of the cohort's definition
 * @param failure why it could not be used, if so
 * @param counts rows by what became of them
 */
public record HelpFacts(long list, String status, @Nullable String format, long bytes, List<String> columns,
		@Nullable String catalogue, @Nullable Integer definition, @Nullable String failure, Map<String, Long> counts) {
}
