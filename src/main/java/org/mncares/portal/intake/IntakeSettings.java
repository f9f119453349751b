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
 * @param pieceTimeout how long a quarter of a megabyte of an upload may take; one that is
 * slower is cut off
 * @param uploadTimeout after how long without a new piece an upload is given up, since
 * whoever received it must be gone
 * @param checksAtOnce how many lists are checked at once on a node; each takes somewhat
 * more than a core, its part in the database included
 * @param matchingKey the key with which people are matched, at least 16 characters; when
 * it is empty, one is made at the first start and kept in the portal's home
 */
@ConfigurationProperties("portal.intake")
public record IntakeSettings(@DefaultValue("200MB") DataSize maximumSize, @DefaultValue("30d") Duration keepFor,
		@DefaultValue("10m") Duration pieceTimeout, @DefaultValue("15m") Duration uploadTimeout,
		@DefaultValue("2") int checksAtOnce, @DefaultValue("") String matchingKey) {
}
