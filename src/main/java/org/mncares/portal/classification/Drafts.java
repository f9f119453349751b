package org.mncares.portal.classification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.mncares.portal.classification.rule.Condition;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps drafts.
 */
@Component
class Drafts {

	private final JdbcClient jdbc;

	Drafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Draft> all() {
		return this.jdbc.sql("""
				select id, name, large_above, revision, based_on, based_on_size, changed_by, changed_at
				  from care_model_draft order by id desc""")
			.query((row, at) -> new Draft(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5),
					row.getInt(6), row.getString(7), row.getTimestamp(8).toInstant(), conditions(row.getLong(1))))
			.list();
	}

	/**
	 * A draft.
	 * @throws NotFound when there is none
	 */
	Draft draft(long id) {
		return all().stream().filter((draft) -> draft.id() == id).findFirst().orElseThrow(() -> new NotFound("draft"));
	}

	long add(String name, int largeAbove, int basedOn, int basedOnSize, List<Condition> conditions, String by,
			Instant now) {
		long id = this.jdbc.sql("""
				insert into care_model_draft (name, large_above, based_on, based_on_size, changed_by, changed_at)
				values (?, ?, ?, ?, ?, ?) returning id""")
			.params(name, largeAbove, basedOn, basedOnSize, by, now.atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		keep(id, conditions);
		return id;
	}

	/**
	 * Changes a draft.
	 * @throws Conflict when somebody else changed it
	 */
	void change(long id, DraftChange change, String by, Instant now) {
		int changed = this.jdbc.sql("""
				update care_model_draft set name = ?, large_above = ?, revision = revision + 1, changed_by = ?,
				    changed_at = ? where id = ? and revision = ?""")
			.params(change.name(), change.largeAbove(), by, now.atOffset(ZoneOffset.UTC), id, change.revision())
			.update();
		requireOne(changed);
		this.jdbc.sql("delete from care_model_draft_condition where draft_id = ?").param(id).update();
		keep(id, change.conditions());
	}

	/**
	 * Removes a draft.
	 * @throws Conflict when somebody else changed or removed it
	 */
	void remove(long id, int revision) {
		requireOne(this.jdbc.sql("delete from care_model_draft where id = ? and revision = ?")
			.params(id, revision)
			.update());
	}

	private static void requireOne(int changed) {
		if (changed == 0) {
			throw new Conflict("Somebody else has changed this draft since you opened it. Nothing of yours was saved: "
					+ "open the draft again and repeat your change if it is still needed.");
		}
	}

	private void keep(long draft, List<Condition> conditions) {
		int position = 1;
		for (Condition condition : conditions) {
			this.jdbc
				.sql("insert into care_model_draft_condition (draft_id, position, code, wording, link_id)"
						+ " values (?, ?, ?, ?, ?)")
				.params(draft, position++, condition.code(), condition.wording(), condition.linkId())
				.update();
		}
	}

	private List<Condition> conditions(long draft) {
		return this.jdbc
			.sql("select code, wording, link_id from care_model_draft_condition where draft_id = ? order by position")
			.param(draft)
			.query((row, at) -> new Condition(row.getString(1), row.getString(2), row.getString(3)))
			.list();
	}

}
