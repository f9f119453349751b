package org.mncares.portal.dashboard.edition;

import org.mncares.portal.classification.rule.CareModelClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.mncares.portal.dashboard.people.SystemPeople;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.demo.DemoTest;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Location;
import org.mncares.portal.organization.SizeClass;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All files about people that the portal gives of the demonstration study, under every
 * filter and with the partners of every date, live and as a data cut, read together: of
 * no count of 1 to 10 people they tell that it is small.
 */
@DemoTest
class EverythingShownTests {

	private static final List<String> DATES = List.of("2020-09-01", "2021-05-16", "2021-05-17");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Editions editions;

	@Autowired
	private DataCuts cuts;

	@Autowired
	private CoverageRows rows;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private EditionView live;

	private List<EditionPayor> payors;

	private final Map<String, Long> systems = new HashMap<>();

	@Test
	void tellsNothingSmall() throws Exception {
		this.live = Scopes.call(Scope.STUDY, () -> this.editions.shown((Long) null));
		this.payors = Scopes.call(Scope.STUDY, () -> this.transaction.execute((status) -> this.rows.payors(this.live)));
		List<SystemPeople<Unit>> study = study();
		List<Set<Long>> partnerSets = PartnerTimes.of(this.payors)
			.stream()
			.map(PartnerTimes.PartnerTime::partners)
			.toList();
		long cut = ActingAs.call(TestPeople.analyst(), () -> this.cuts.make("Read together " + this.live.id(), null));
		Reader reader = new Reader(study, Counts.sets(NothingSmallTests.payors(partnerSets)));
		int facts = readProgress(reader, cut);
		for (Filters filters : Counts.filters()) {
			for (String date : DATES) {
				facts += readCoverage(reader, filters, date, cut);
			}
		}
		assertThat(facts).isGreaterThan(100);
		assertThat(NothingSmallTests.outcomes(study, partnerSets, reader)).isEmpty();
	}

	private int readProgress(Reader reader, long cut) throws Exception {
		String file = body("/dashboards/progress/care-systems.csv");
		assertThat(body("/dashboards/progress/care-systems.csv?cut=" + cut)).isEqualTo(file);
		assertThat(body("/dashboards/progress/months.csv?cut=" + cut))
			.isEqualTo(body("/dashboards/progress/months.csv"));
		long sum = 0;
		for (String line : file.lines().skip(1).toList()) {
			long system = this.systems.get(line.substring(0, line.indexOf(',')));
			String shown = line.substring(line.lastIndexOf(',') + 1);
			if (shown.equals("hidden")) {
				reader.readHidden(system);
			}
			else {
				reader.read(system, Long.parseLong(shown));
				sum += Long.parseLong(shown);
			}
		}
		// The months are sums over the care systems that show: lines of which none is
		// small.
		List<String> months = body("/dashboards/progress/months.csv").lines().skip(1).toList();
		assertThat(months).allSatisfy((line) -> assertThat(Long.parseLong(line.split(",")[1])).isGreaterThan(10));
		assertThat(months.getLast()).endsWith("," + sum);
		return file.lines().toList().size();
	}

	private int readCoverage(Reader reader, Filters filters, String date, long cut) throws Exception {
		StringBuilder query = new StringBuilder("?asOf=" + date);
		filters.query().forEach((name, value) -> query.append('&').append(name).append('=').append(value));
		String file = body("/dashboards/coverage/partners.csv" + query);
		assertThat(body("/dashboards/coverage/partners.csv" + query + "&cut=" + cut)).isEqualTo(file);
		Set<Long> partners = PartnerTimes.on(this.payors, java.time.LocalDate.parse(date));
		int facts = 0;
		for (String line : file.lines().skip(1).toList()) {
			List<String> cells = cells(line);
			if (!cells.get(4).equals("hidden")) {
				reader.read(filters, which(cells.get(2), partners), Long.parseLong(cells.get(4)));
				facts++;
			}
		}
		return facts;
	}

	private Predicate<Set<Long>> which(String row, Set<Long> partners) {
		return switch (row) {
			case "all" -> (covered) -> true;
			case "any partner" -> (covered) -> covered.stream().anyMatch(partners::contains);
			case "no partner" -> (covered) -> covered.stream().noneMatch(partners::contains);
			case "two or more partners" -> (covered) -> covered.stream().filter(partners::contains).count() > 1;
			default -> {
				long payor = this.payors.stream()
					.filter((one) -> one.shortName().equals(row))
					.findFirst()
					.orElseThrow()
					.id();
				yield (covered) -> covered.contains(payor);
			}
		};
	}

	/** The truth, which no page shows. */
	private List<SystemPeople<Unit>> study() {
		return Scopes.call(Scope.STUDY, () -> this.transaction.execute((status) -> {
			Map<Long, Map<Set<Long>, Long>> people = new EditionPeople(this.jdbc).bySystem(this.live.id());
			List<SystemPeople<Unit>> study = new ArrayList<>();
			this.jdbc.sql("""
					select care_system_id, code, size, location, reported_class, submitted_clinics
					  from edition_care_system where edition_id = :id""").param("id", this.live.id()).query((row) -> {
				this.systems.put(row.getString(2), row.getLong(1));
				study.add(new SystemPeople<>(row.getLong(1),
						new Unit(SizeClass.valueOf(row.getString(3)), Location.valueOf(row.getString(4)),
								CareModelClass.valueOf(row.getString(5))),
						row.getInt(6), people.getOrDefault(row.getLong(1), Map.of())));
			});
			return study;
		}));
	}

	/** The label of a filter may hold commas; then it is quoted. */
	private static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		de.siegmar.fastcsv.reader.CsvReader.builder()
			.ofCsvRecord(line)
			.forEach((record) -> cells.addAll(record.getFields()));
		return cells;
	}

	private String body(String path) throws Exception {
		MvcTestResult result = this.mvc.get().uri(path).with(TestPeople.signedIn(TestPeople.analyst())).exchange();
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsString();
	}

}
