package org.mncares.portal.database;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/**
 * How the owner of the tables, as whom migrations run, connects to the embedded server.
 *
 * @param server the server
 */
record OwnerConnection(EmbeddedServer server) implements FlywayConnectionDetails {

	@Override
	public String getUsername() {
		return EmbeddedServer.OWNER;
	}

	@Override
	public String getPassword() {
		return this.server.password(EmbeddedServer.OWNER);
	}

	@Override
	public String getJdbcUrl() {
		return this.server.url();
	}

}
