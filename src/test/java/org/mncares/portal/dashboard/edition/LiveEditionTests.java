package org.mncares.portal.dashboard.edition;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The live edition follows the study: nothing that commits is lost, whoever reads when.
 */
@PortalTest
@Import(SomeStudy.class)
class LiveEditionTests {

	@Autowired
	private Editions editions;

	@Autowired
	private MakeEdition make;

	@Autowired
	private Organizations organizations;

	@Autowired
	private SomeStudy study;

	@Autowired
	private TestDatabase database;

	@Autowired
	private Rows rows;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void someStudy() {
		this.study.member(1);
	}

	@Test
	void isMadeAnewOnlyAfterAChange() {
		EditionView first = live();
		assertThat(live()).isEqualTo(first);
		this.study.member(1);
		EditionView second = live();
		assertThat(second.id()).isGreaterThan(first.id());
		assertThat(systems(second)).isEqualTo(systems(first) + 1);
		// Who still reads the one before reads all of it.
		assertThat(systems(first)).isPositive();
	}

	@Test
	void aChangeThatCommitsAfterItWasMadeIsNotLost() {
		EditionView during = Scopes.call(Scope.ADMINISTRATION, () -> this.transaction.execute((status) -> {
			SomeOrganizations.careSystem(this.organizations);
			return inAnotherThread(this::live);
		}));
		assertThat(live().id()).isGreaterThan(during.id());
	}

	@Test
	void aChangeThatIsRolledBackIsNone() {
		EditionView before = live();
		Scopes.run(Scope.ADMINISTRATION, () -> this.transaction.executeWithoutResult((status) -> {
			SomeOrganizations.careSystem(this.organizations);
			status.setRollbackOnly();
		}));
		assertThat(live()).isEqualTo(before);
	}

	@Test
	void manyReadersAtOnceShareOne() throws Exception {
		this.study.member(1);
		try (ExecutorService readers = Executors.newFixedThreadPool(16)) {
			List<Future<EditionView>> read = readers
				.invokeAll(IntStream.range(0, 32).<Callable<EditionView>>mapToObj((i) -> this::live).toList());
			Set<Long> ids = read.stream().map((one) -> one.resultNow().id()).collect(Collectors.toSet());
			assertThat(ids).hasSize(1);
		}
	}

	@Test
	void isMadeAnewOnANewDay() {
		EditionView today = live();
		Scopes.run(Scope.STUDY, () -> this.make.live(today.asOf().minusDays(1)));
		assertThat(live().asOf()).isEqualTo(today.asOf());
		assertThat(live().id()).isGreaterThan(today.id());
	}

	@Test
	void staysForThoseWhoReadItWhenItIsSuperseded() throws Exception {
		EditionView first = live();
		age(first);
		this.study.member(1);
		EditionView second = live();
		assertThat(systems(first)).isPositive();
		age(second);
		this.study.member(1);
		assertThat(live().id()).isGreaterThan(second.id());
		assertThat(systems(second)).isPositive();
		assertThat(systems(first)).isZero();
	}

	@Test
	void isNotAskedForWithinATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> Scopes.run(Scope.STUDY,
				() -> this.transaction.executeWithoutResult((status) -> this.editions.shown((Long) null))));
	}

	@Test
	void looksAndSignInsChangeNoFigure() {
		assertThat(RecordChange.mayChangeFigures("sign-in")).isFalse();
		assertThat(RecordChange.mayChangeFigures("patient-list.review-viewed")).isFalse();
		assertThat(RecordChange.mayChangeFigures("patient-list.accepted")).isTrue();
		assertThat(RecordChange.mayChangeFigures("survey.submitted")).isTrue();
	}

	private EditionView live() {
		return Scopes.call(Scope.STUDY, () -> this.editions.shown((Long) null));
	}

	private void age(EditionView edition) throws SQLException {
		try (Connection owner = this.database.connect(TestDatabase.OWNER);
				Statement statement = owner.createStatement()) {
			statement
				.execute("update edition set written_at = written_at - interval '1 hour' where id = " + edition.id());
		}
	}

	private int systems(EditionView edition) {
		return this.rows.one(Scope.STUDY, Integer.class,
				"select count(*) from edition_care_system where edition_id = ?", edition.id());
	}

	private static <T> T inAnotherThread(Callable<T> work) {
		try (ExecutorService other = Executors.newSingleThreadExecutor()) {
			return other.submit(work).get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
