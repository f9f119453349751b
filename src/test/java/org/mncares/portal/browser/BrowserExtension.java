package org.mncares.portal.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Hands each {@link BrowserTest} a {@link Visitor} of its own in the one browser of its
 * thread: Playwright takes no calls from two.
 */
class BrowserExtension implements ExecutionCondition, ParameterResolver {

	private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (Browsers.installed().isPresent()) {
			return ConditionEvaluationResult.enabled("a browser is installed");
		}
		if (Boolean.parseBoolean(System.getenv("CI"))) {
			throw new IllegalStateException(Browsers.MISSING);
		}
		return ConditionEvaluationResult.disabled(Browsers.MISSING);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Visitor.class;
	}

	/**
	 * JUnit closes what the stores hold: a visitor after its test, the browser after the
	 * last one. Where the test has a portal, the visitor is at it.
	 */
	@Override
	public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Browsers browsers = context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Thread.currentThread(), (key) -> Browsers.launch(), Browsers.class);
		return context.getStore(NAMESPACE)
			.computeIfAbsent(parameter.getIndex(), (key) -> at(context, Visitor.in(browsers.browser())), Visitor.class);
	}

	private static Visitor at(ExtensionContext context, Visitor visitor) {
		if (!AnnotatedElementUtils.hasAnnotation(context.getRequiredTestClass(), SpringBootTest.class)) {
			return visitor;
		}
		return visitor.at("http://localhost:"
				+ SpringExtension.getApplicationContext(context).getEnvironment().getProperty("local.server.port"));
	}

}
