package org.mncares.portal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints at the end of the tests which of them were skipped and why, since Maven only
 * counts them.
 */
public class SkippedTestsSummary implements TestExecutionListener {

	private final Map<String, Set<String>> testsByReason = new TreeMap<>();

	@Override
	public void executionSkipped(TestIdentifier test, String reason) {
		record(test, reason);
	}

	@Override
	public void executionFinished(TestIdentifier test, TestExecutionResult result) {
		if (result.getStatus() == Status.ABORTED) {
			record(test, result.getThrowable().map(Throwable::getMessage).orElse("no reason given"));
		}
	}

	@Override
	public void testPlanExecutionFinished(TestPlan plan) {
		this.testsByReason.forEach(
				(reason, tests) -> System.out.println("Skipped, " + reason + ":\n    " + String.join("\n    ", tests)));
		this.testsByReason.clear();
	}

	private void record(TestIdentifier test, String reason) {
		this.testsByReason.computeIfAbsent(reason.lines().findFirst().orElse("").strip(), (key) -> new TreeSet<>())
			.add(nameOf(test));
	}

	private static String nameOf(TestIdentifier test) {
		Optional<String> name = test.getSource().map((source) -> switch (source) {
			case ClassSource type -> type.getClassName();
			case MethodSource method -> method.getClassName() + "." + method.getMethodName();
			default -> test.getDisplayName();
		});
		return name.orElse(test.getDisplayName());
	}

}
