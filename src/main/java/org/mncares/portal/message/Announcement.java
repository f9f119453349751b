package org.mncares.portal.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.Conflict;

/**
 * Something that the study tells on the home page.
 */
@Entity
class Announcement {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String title;

	private String text;

	@Column(name = "from_day")
	private LocalDate from;

	@Column(name = "to_day")
	private @Nullable LocalDate to;

	@Enumerated(EnumType.STRING)
	private Audience audience;

	private @Nullable Instant endedAt;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // filled by JPA
	protected Announcement() {
	}

	Announcement(AnnouncementText said) {
		this.title = said.title();
		this.text = said.text();
		this.from = said.from();
		this.to = said.to();
		this.audience = said.audience();
	}

	/**
	 * Says something else.
	 * @throws Conflict when it was ended
	 */
	void reword(AnnouncementText said) {
		requireRunning();
		this.title = said.title();
		this.text = said.text();
		this.from = said.from();
		this.to = said.to();
		this.audience = said.audience();
	}

	/**
	 * Is not shown any more.
	 * @throws Conflict when it was ended already
	 */
	void end(Instant now) {
		requireRunning();
		this.endedAt = now;
	}

	private void requireRunning() {
		if (this.endedAt != null) {
			throw new Conflict("This announcement was ended. Write a new one instead.");
		}
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	long version() {
		return this.version;
	}

	AnnouncementText said() {
		return new AnnouncementText(this.title, this.text, this.from, this.to, this.audience);
	}

	AnnouncementView view() {
		return new AnnouncementView(id(), said(), this.endedAt, this.version);
	}

}
