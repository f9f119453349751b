package org.mncares.portal.identity;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Attempts are counted before they are checked.
 */
@PortalTest
class SignInAttemptsTests {

	@Autowired
	private SignInAttempts attempts;

	@Autowired
	private TestDatabase database;

	private Owner owner;

	@BeforeEach
	void forget() {
		this.owner = new Owner(this.database);
		this.owner.run("delete from sign_in_attempt");
	}

	@Test
	void aBurstGainsNothing() throws InterruptedException, ExecutionException {
		Callable<Boolean> attempt = () -> passes("kim@test.example", "192.0.2.7");
		try (var pool = Executors.newFixedThreadPool(8)) {
			List<Future<Boolean>> answers = pool.invokeAll(IntStream.range(0, 30).mapToObj((i) -> attempt).toList());
			int passed = 0;
			for (Future<Boolean> answer : answers) {
				passed += answer.get() ? 1 : 0;
			}
			assertThat(passed).isEqualTo(5);
		}
	}

	@Test
	void successForgetsTheAccountButNotTheAddress() {
		for (int i = 0; i < 4; i++) {
			passes("kim@test.example", "192.0.2.7");
		}
		passes("kim@test.example", "192.0.2.7");
		Scopes.run(Scope.SIGN_IN, () -> this.attempts.succeeded("kim@test.example", "192.0.2.7"));
		assertThat(passes("kim@test.example", "192.0.2.8")).isTrue();
		assertThat(this.owner.texts("select count(*) from sign_in_attempt where key = sha256('address:192.0.2.7')"))
			.containsExactly("4");
	}

	@Test
	void keepsNeitherNamesNorAddressesAndForgetsAfterThePeriod() {
		passes("kim@test.example", "192.0.2.7");
		assertThat(this.owner.texts("select encode(key, 'escape') from sign_in_attempt")).hasSize(2)
			.noneMatch((key) -> key.contains("kim") || key.contains("192"));
		this.owner.run("update sign_in_attempt set failed_at = failed_at - interval '16 minutes'");
		passes("lee@test.example", "192.0.2.8");
		assertThat(this.owner.texts("select 'left' from sign_in_attempt")).hasSize(2);
	}

	private boolean passes(String email, String address) {
		try {
			Scopes.run(Scope.SIGN_IN, () -> this.attempts.begin(email, address));
			return true;
		}
		catch (TooManyAttempts ex) {
			return false;
		}
	}

}
