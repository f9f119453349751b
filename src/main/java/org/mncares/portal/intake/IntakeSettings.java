package org.mncares.portal.intake;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the intake.
 *
 * @param maximumSize the largest file that is taken
 * @param keepFor how long originals of closed lists, and identifiers of rows that were
 * not enrolled, are kept
 * @param uploadTimeout after how long an upload that was never completed is given up
 * @param matchingKey the key with which people are matched, at least 16 characters; when
 * it is empty, one is made at the first start and kept in the portal's home
 */
@ConfigurationProperties("portal.intake")
record IntakeSettings(@DefaultValue("200000000B") DataSize maximumSize, @DefaultValue("30d") Duration keepFor,
		@DefaultValue("1d") Duration uploadTimeout, @DefaultValue("") String matchingKey) {
}
