package org.mncares.portal.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

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
	 * last one.
	 */
	@Override
	public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Browsers browsers = context.getRoot()
			.getStore(NAMESPACE)
			.computeIfAbsent(Thread.currentThread(), (key) -> Browsers.launch(), Browsers.class);
		return context.getStore(NAMESPACE)
			.computeIfAbsent(parameter.getIndex(), (key) -> Visitor.in(browsers.browser()), Visitor.class);
	}

}
