package org.mncares.portal.message;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.web.ChangedMeanwhile;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the study tells on the home page; the scope of administration writes it.
 */
@Service
@Transactional(readOnly = true)
public class Announcements {

	private static final Limit SHOWN = Limit.of(10);

	private static final Limit LISTED = Limit.of(200);

	private final AnnouncementRepository announcements;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Announcements(AnnouncementRepository announcements, ApplicationEventPublisher events, Clock clock) {
		this.announcements = announcements;
		this.events = events;
		this.clock = clock;
	}

	/** Those that are for the person whose scope is in hand, today; the newest first. */
	public List<AnnouncementView> shown() {
		boolean careSystem = Scopes.current().filter(Scope.OneCareSystem.class::isInstance).isPresent();
		Set<Audience> audiences = EnumSet.of(Audience.ALL, careSystem ? Audience.CARE_SYSTEMS : Audience.STUDY);
		return this.announcements.shown(LocalDate.now(this.clock), audiences, SHOWN)
			.stream()
			.map(Announcement::view)
			.toList();
	}

	/** All of them, the latest first, at most 200. */
	public List<AnnouncementView> all() {
		return this.announcements.findAllByOrderByFromDescIdDesc(LISTED).stream().map(Announcement::view).toList();
	}

	/**
	 * An announcement.
	 * @throws NotFound when there is none with this number
	 */
	public AnnouncementView announcement(long id) {
		return find(id).view();
	}

	/** Announces something. */
	@Transactional
	public void announce(AnnouncementText said) {
		Announcement announcement = this.announcements.saveAndFlush(new Announcement(said));
		publish("announcement.made", announcement, changes(null, said).details());
	}

	/**
	 * Says it in other words, on other days or to others.
	 * @param revision on which the edit is based
	 * @throws ChangedMeanwhile when somebody else was quicker
	 */
	@Transactional
	public void reword(long id, long revision, AnnouncementText said) {
		Announcement announcement = find(id);
		if (announcement.version() != revision) {
			throw new ChangedMeanwhile("announcement");
		}
		Changes changes = changes(announcement.said(), said);
		announcement.reword(said);
		save(announcement);
		if (!changes.none()) {
			publish("announcement.edited", announcement, changes.details());
		}
	}

	/** Takes it off the home page at once. */
	@Transactional
	public void end(long id) {
		Announcement announcement = find(id);
		announcement.end(this.clock.instant());
		save(announcement);
		publish("announcement.ended", announcement, Map.of("title", announcement.said().title()));
	}

	private void save(Announcement announcement) {
		try {
			this.announcements.saveAndFlush(announcement);
		}
		catch (ObjectOptimisticLockingFailureException ex) {
			throw new ChangedMeanwhile("announcement");
		}
	}

	private Announcement find(long id) {
		return this.announcements.findById(id).orElseThrow(() -> new NotFound("announcement"));
	}

	private static Changes changes(@org.jspecify.annotations.Nullable AnnouncementText before, AnnouncementText after) {
		return new Changes().add("title", (before != null) ? before.title() : null, after.title())
			.add("text", (before != null) ? before.text() : null, after.text())
			.add("from", (before != null) ? before.from() : null, after.from())
			.add("to", (before != null) ? before.to() : null, after.to())
			.add("audience", (before != null) ? before.audience() : null, after.audience());
	}

	private void publish(String action, Announcement announcement, Map<String, String> details) {
		this.events.publishEvent(new StudyNoticeChanged(action, "announcement/" + announcement.id(), details));
	}

}
