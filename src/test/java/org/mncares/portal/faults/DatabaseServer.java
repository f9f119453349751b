package org.mncares.portal.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server that several portals use and that can be restarted under them.
 */
final class DatabaseServer implements AutoCloseable {

	private static final String PASSWORD = "restarted now and then";

	private final Path folder;

	private EmbeddedPostgres server;

	DatabaseServer(Path folder) throws Exception {
		this.folder = folder;
		this.server = start(0);
		execute("create role portal_owner login password '" + PASSWORD + "'");
		execute("create role portal_app login password '" + PASSWORD + "'");
		execute("create database portal owner portal_owner");
	}

	/** Stops the server as an operator does, and starts it again on its data. */
	void restart() throws IOException {
		int port = this.server.getPort();
		this.server.close();
		this.server = start(port);
	}

	/** What a portal needs to know of it. */
	String[] settings() {
		return new String[] { "--spring.datasource.url=" + url() + "?logServerErrorDetail=false",
				"--spring.datasource.username=portal_app", "--spring.datasource.password=" + PASSWORD,
				"--spring.flyway.url=" + url(), "--spring.flyway.user=portal_owner",
				"--spring.flyway.password=" + PASSWORD };
	}

	WhatStands stands() {
		return new WhatStands(url(), "portal_owner", PASSWORD);
	}

	private String url() {
		return "jdbc:postgresql://localhost:" + this.server.getPort() + "/portal";
	}

	private EmbeddedPostgres start(int port) throws IOException {
		return EmbeddedPostgres.builder()
			.setDataDirectory(this.folder.resolve("data"))
			.setOverrideWorkingDirectory(this.folder.resolve("bin").toFile())
			.setCleanDataDirectory(false)
			.setServerConfig("max_connections", "100")
			.setPort(port)
			.start();
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = DriverManager.getConnection(
				"jdbc:postgresql://localhost:" + this.server.getPort() + "/postgres", "postgres", "postgres");
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

}
