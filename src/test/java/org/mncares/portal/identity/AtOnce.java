package org.mncares.portal.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.mncares.portal.web.Conflict;

/**
 * Two people who do something at the same moment.
 */
final class AtOnce {

	private AtOnce() {
	}

	/** Who of the two succeeded; a conflict is no failure of the test. */
	static List<Boolean> both(Callable<?> one, Callable<?> other) throws Exception {
		List<Callable<Boolean>> attempts = List.of(() -> attempt(one), () -> attempt(other));
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			List<Boolean> results = new ArrayList<>();
			for (Future<Boolean> result : threads.invokeAll(attempts)) {
				results.add(result.get());
			}
			return results;
		}
	}

	private static boolean attempt(Callable<?> work) throws Exception {
		try {
			work.call();
			return true;
		}
		catch (Conflict ex) {
			return false;
		}
	}

}
