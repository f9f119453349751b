package org.mncares.portal.intake.unmatched;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.payor.MappingView;
import org.mncares.portal.payor.PayorDecision;
import org.mncares.portal.payor.PayorMappings;
import org.mncares.portal.payor.SettledPayors;
import org.mncares.portal.payor.Suggestion;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lists wrote as payors and nobody has decided about yet; for administrators, who
 * map it or set it aside.
 */
@Service
@Transactional(readOnly = true)
public class UnmatchedPayors {

	private static final String WAITING = """
			select p.id, p.written, p.rows, p.care_system_id, l.status <> 'ACCEPTED' as open
			  from patient_list_payor p
			  join patient_list l on l.id = p.list_id
			 where p.set_aside_at is null
			 order by p.rows desc, p.id""";

	private final PayorMappings mappings;

	private final CurrentCaller caller;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UnmatchedPayors(PayorMappings mappings, CurrentCaller caller, JdbcClient jdbc, ApplicationEventPublisher events,
			Clock clock) {
		this.mappings = mappings;
		this.caller = caller;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** The values that wait for a decision, those of the most rows first. */
	public List<UnmatchedValue> waiting() {
		this.caller.get().require(Role.ADMIN);
		return groups().values()
			.stream()
			.map(UnmatchedPayors::value)
			.sorted(Comparator.comparingLong(UnmatchedValue::rows).reversed())
			.toList();
	}

	/**
	 * A value that waits, by the id of any of its ways of writing; none when it does not
	 * wait any more.
	 */
	public Optional<UnmatchedValue> find(long id) {
		this.caller.get().require(Role.ADMIN);
		return groupOf(id).map(UnmatchedPayors::value);
	}

	/** Payors whose names look like a value; none for one that is masked. */
	public List<Suggestion> suggest(UnmatchedValue value) {
		return value.masked() ? List.of() : this.mappings.suggest(value.written());
	}

	/**
	 * Maps a value, or keeps it apart for good.
	 * @param decision for what was written, which a masked value cannot get
	 * @throws Conflict when it was decided meanwhile, or must not be remembered
	 */
	@Transactional
	public MappingView decide(UnmatchedValue value, PayorDecision decision) {
		if (value.masked()) {
			throw new Conflict("A value that may identify a person is never remembered. Set it aside instead.");
		}
		return this.mappings.decide(decision);
	}

	/**
	 * Sets a value aside in the lists that hold it now: it is nothing that a payor is
	 * called, and is not remembered beyond them.
	 * @param reason why, up to 500 characters
	 * @throws NotFound when it does not wait any more
	 */
	@Transactional
	public void setAside(long id, String reason) {
		Caller by = this.caller.get();
		by.require(Role.ADMIN);
		List<Waiting> group = groupOf(id).orElseThrow(() -> new NotFound("unmatched value"));
		this.jdbc.sql("""
				update patient_list_payor set set_aside_by = :by, set_aside_at = :now, set_aside_reason = :reason
				 where id in (:ids) and set_aside_at is null""")
			.param("by", by.name())
			.param("now", Timestamp.from(this.clock.instant()))
			.param("reason", reason.strip())
			.param("ids", group.stream().map(Waiting::id).toList())
			.update();
		this.events.publishEvent(PayorValueEvent.of("set-aside", id, Map.of("reason", reason.strip())));
	}

	/** What was set aside and still stands in a list, the newest first. */
	public List<SetAside> setAside() {
		this.caller.get().require(Role.ADMIN);
		return this.jdbc.sql("""
				select id, written, rows, set_aside_by, set_aside_at, set_aside_reason from patient_list_payor
				 where set_aside_at is not null order by set_aside_at desc, id limit 200""")
			.query((row, number) -> new SetAside(row.getLong("id"), UnmatchedValue.shown(row.getString("written")),
					row.getLong("rows"), row.getString("set_aside_by"), row.getTimestamp("set_aside_at").toInstant(),
					row.getString("set_aside_reason")))
			.list();
	}

	/** Lets a value wait again. */
	@Transactional
	public void takeBack(long id) {
		this.caller.get().require(Role.ADMIN);
		int rows = this.jdbc.sql("""
				update patient_list_payor set set_aside_by = null, set_aside_at = null, set_aside_reason = null
				 where id = ? and set_aside_at is not null""").param(id).update();
		if (rows == 0) {
			throw new NotFound("value that was set aside");
		}
		this.events.publishEvent(PayorValueEvent.of("waits-again", id, Map.of()));
	}

	private Optional<List<Waiting>> groupOf(long id) {
		return groups().values()
			.stream()
			.filter((group) -> group.stream().anyMatch((one) -> one.id() == id))
			.findFirst();
	}

	private Map<String, List<Waiting>> groups() {
		SettledPayors settled = this.mappings.settled();
		return this.jdbc.sql(WAITING)
			.query((row, number) -> new Waiting(row.getLong("id"), row.getString("written"), row.getLong("rows"),
					new CareSystemId(row.getLong("care_system_id")), row.getBoolean("open")))
			.list()
			.stream()
			.filter((one) -> !settled.isSettled(one.written()))
			.collect(Collectors.groupingBy((one) -> SettledPayors.key(one.written()), LinkedHashMap::new,
					Collectors.toList()));
	}

	private static UnmatchedValue value(List<Waiting> group) {
		String commonest = group.getFirst().written();
		Set<String> writings = group.stream()
			.map((one) -> UnmatchedValue.shown(one.written()))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return new UnmatchedValue(group.stream().mapToLong(Waiting::id).min().orElseThrow(), commonest,
				List.copyOf(writings), group.stream().mapToLong(Waiting::rows).sum(),
				group.stream().filter(Waiting::open).mapToLong(Waiting::rows).sum(),
				group.stream().map(Waiting::careSystem).distinct().toList(),
				group.stream().anyMatch((one) -> UnmatchedValue.isMasked(one.written())));
	}

	private record Waiting(long id, String written, long rows, CareSystemId careSystem, boolean open) {
	}

}
