package org.mncares.portal.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Looks up people for those who manage them: an administrator all, a manager the staff of
 * their care system.
 */
@Service
public class People {

	private static final String PEOPLE = """
			select * from (
				select a.id, a.email, a.name, a.title, a.role, a.care_system_id, a.manager, a.last_signed_in_at,
					null::timestamptz as expires_at, a.disabled_by_study, case when a.enabled then 'ACTIVE' else 'DISABLED' end as state
				from account a
				union all
				select i.id, i.email, i.name, i.title, i.role, i.care_system_id, i.manager, null, i.expires_at, false,
					case when i.expires_at > clock_timestamp() then 'INVITED' else 'EXPIRED' end
				from invitation i where i.state = 'OPEN') p
			where (:search::text is null or position(lower(:search) in lower(p.name || ' ' || p.email)) > 0)
				and (:role::text is null or p.role = :role and not p.manager or :role = 'MANAGER' and p.manager)
				and (:careSystem::bigint is null or p.care_system_id = :careSystem)
				and (:state::text is null or p.state = :state)
			""";

	private final PeopleScope scope;

	private final JdbcClient jdbc;

	private final InvitationRepository invitations;

	People(PeopleScope scope, JdbcClient jdbc, InvitationRepository invitations) {
		this.scope = scope;
		this.jdbc = jdbc;
		this.invitations = invitations;
	}

	/** How many people there are. */
	public long count(PeopleFilter filter) {
		return this.scope
			.call(() -> query("select count(*) from (" + PEOPLE + ") found", filter).query(Long.class).single());
	}

	/** People by name, from an offset on. */
	public List<PersonLine> list(PeopleFilter filter, long offset, int size) {
		return this.scope
			.call(() -> query(PEOPLE + " order by lower(p.name), p.email, p.state offset :offset limit :size", filter)
				.param("offset", offset)
				.param("size", size)
				.query(People::line)
				.list());
	}

	/**
	 * An invitation.
	 * @throws NotFound when the signed-in person sees no such invitation
	 */
	public InvitationView invitation(long id) {
		return this.scope.call(() -> this.invitations.findById(id)
			.map((invitation) -> InvitationView.of(invitation, Instant.now()))
			.orElseThrow(() -> new NotFound("invitation")));
	}

	/**
	 * The invitations that were not taken up: expired ones, and those sent before a
	 * moment.
	 */
	public Untaken untaken(Instant sentBefore) {
		return this.scope.call(() -> this.jdbc.sql("""
				select count(*) as waiting, count(*) filter (where expires_at <= clock_timestamp()) as expired
				from invitation where state = 'OPEN' and (expires_at <= clock_timestamp() or sent_at < :before)""")
			.param("before", sentBefore.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Untaken(row.getLong("waiting"), row.getLong("expired")))
			.single());
	}

	private JdbcClient.StatementSpec query(String sql, PeopleFilter filter) {
		return this.jdbc.sql(sql)
			.param("search", text(filter.search()))
			.param("role", text(filter.role()))
			.param("careSystem", filter.careSystem())
			.param("state", (filter.state() != null) ? filter.state().name() : null);
	}

	private static @Nullable String text(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

	private static PersonLine line(ResultSet row, int number) throws SQLException {
		long careSystem = row.getLong("care_system_id");
		return new PersonLine(row.getLong("id"), row.getString("email"), row.getString("name"), row.getString("title"),
				Standing.label(Role.valueOf(row.getString("role")), row.getBoolean("manager")),
				(careSystem > 0) ? new CareSystemId(careSystem) : null,
				PersonLine.State.valueOf(row.getString("state")), row.getBoolean("disabled_by_study"),
				moment(row, "last_signed_in_at"), moment(row, "expires_at"));
	}

	private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	/**
	 * Invitations that wait for long or in vain.
	 *
	 * @param waiting how many, the expired ones included
	 * @param expired how many of these have expired
	 */
	public record Untaken(long waiting, long expired) {
	}

}
