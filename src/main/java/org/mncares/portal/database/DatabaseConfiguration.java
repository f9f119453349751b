package org.mncares.portal.database;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The portal's home folder and, where no server is configured, its embedded database.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

	@Bean
	PortalHome portalHome(DatabaseSettings settings) {
		return new PortalHome(settings.home());
	}

	/**
	 * The embedded database: used as soon as no {@code spring.datasource.url} is set.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
	static class Embedded {

		@Bean(destroyMethod = "close")
		EmbeddedServer embeddedServer(PortalHome home, DatabaseSettings settings) {
			return new EmbeddedServer(home, settings.embeddedPort());
		}

		@Bean
		JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
			return new ApplicationConnection(server);
		}

		@Bean
		FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
			return new OwnerConnection(server);
		}

	}

}
