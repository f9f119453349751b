package org.mncares.portal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.web.Conflict;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * People who do something at the same moment.
 */
public final class AtOnce {

	private AtOnce() {
	}

	/** What each of them came to, in their order. */
	@SafeVarargs
	public static <T> List<T> all(Callable<T>... people) throws Exception {
		return results(List.of(people));
	}

	/** Who of them succeeded, in their order; a conflict is no failure of the test. */
	public static List<Boolean> succeeded(Callable<?>... people) throws Exception {
		return results(Arrays.stream(people).<Callable<Boolean>>map((person) -> () -> {
			try {
				person.call();
				return true;
			}
			catch (Conflict ex) {
				return false;
			}
		}).toList());
	}

	/** What those who failed were told, in their order. */
	public static List<Throwable> lost(Runnable... people) {
		return run(Arrays.stream(people).map(Executors::callable).toList()).stream()
			.filter((person) -> person.state() == Future.State.FAILED)
			.map(Future::exceptionNow)
			.toList();
	}

	/** What those administrators who failed were told, in their order. */
	public static List<Throwable> lostByAdministrators(Runnable... people) {
		return lost(Arrays.stream(people)
			.<Runnable>map((person) -> () -> ActingAs.run(TestPeople.administrator(), person))
			.toArray(Runnable[]::new));
	}

	/**
	 * Somebody who begins and has to wait for what is under way here; asserts that they
	 * wait for a second.
	 * @return what they come to once they need not wait any more
	 */
	public static <T> Future<T> waiting(Callable<T> person) {
		FutureTask<T> waiting = new FutureTask<>(person);
		Thread.ofPlatform().daemon().start(waiting);
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> waiting.get(1, TimeUnit.SECONDS));
		return waiting;
	}

	private static <T> List<T> results(List<Callable<T>> people) throws Exception {
		List<T> results = new ArrayList<>();
		for (Future<T> person : run(people)) {
			results.add(person.get());
		}
		return results;
	}

	private static <T> List<Future<T>> run(List<Callable<T>> people) {
		CyclicBarrier start = new CyclicBarrier(people.size());
		try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
			return threads.invokeAll(people.stream().<Callable<T>>map((person) -> () -> {
				start.await();
				return person.call();
			}).toList());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
