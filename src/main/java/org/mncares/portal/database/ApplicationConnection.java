package org.mncares.portal.database;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * How the application's role, which owns nothing, connects to the embedded server.
 *
 * @param server the server
 */
record ApplicationConnection(EmbeddedServer server) implements JdbcConnectionDetails {

	@Override
	public String getUsername() {
		return EmbeddedServer.APPLICATION;
	}

	@Override
	public String getPassword() {
		return this.server.password(EmbeddedServer.APPLICATION);
	}

	@Override
	public String getJdbcUrl() {
		return this.server.url();
	}

}
