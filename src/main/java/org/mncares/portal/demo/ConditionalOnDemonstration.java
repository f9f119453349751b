package org.mncares.portal.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * A bean that is there for the demonstration study only: on the embedded database unless
 * {@code portal.demo.enabled} is off, on a configured one only when it is on.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnDemonstration.OnDemonstration.class)
@interface ConditionalOnDemonstration {

	/** Asks the settings. */
	class OnDemonstration implements Condition {

		@Override
		public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
			Environment settings = context.getEnvironment();
			boolean embedded = settings.getProperty("spring.datasource.url", "embedded").equals("embedded");
			return settings.getProperty("portal.demo.enabled", Boolean.class, embedded);
		}

	}

}
