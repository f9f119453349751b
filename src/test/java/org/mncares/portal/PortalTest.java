package org.mncares.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole portal on a real PostgreSQL. All tests with this annotation share
 * one application context and one database: a test makes care systems of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "portal.home=target/test-home", "portal.demo.enabled=false",
				"portal.address=http://localhost:8080" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = PortalTest.Database.class)
public @interface PortalTest {

	/** Gives the context a database of its own, and a look into it. */
	class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			TestDatabase database = TestDatabase.create();
			context.getBeanFactory().registerSingleton("testDatabase", database);
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("test database", java.util.Map.copyOf(database.settings())));
			((GenericApplicationContext) context).registerBean(Rows.class);
		}

	}

}
