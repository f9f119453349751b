package org.mncares.portal.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.mncares.portal.PortalTest;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole portal with the demonstration study loaded. All tests with this
 * annotation share one application context and one database: they only look.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "portal.home=target/test-demo-home", "portal.demo.enabled=true" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = PortalTest.Database.class)
public @interface DemoTest {

}
