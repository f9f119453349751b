package org.mncares.portal.database;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the portal keeps its data.
 *
 * @param home folder of the embedded database and of secrets made at the first start
 * @param embeddedPort port of the embedded database on the loopback address; 0 takes a
 * free one
 */
@ConfigurationProperties("portal")
record DatabaseSettings(@DefaultValue(".portal") Path home, @DefaultValue("0") int embeddedPort) {
}
