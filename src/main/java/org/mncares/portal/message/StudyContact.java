package org.mncares.portal.message;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/**
 * The study's contact details: there is one row of them.
 */
@Entity
class StudyContact {

	/** The row. */
	static final int ONLY = 1;

	@Id
	private int id = ONLY;

	private String name;

	private String email;

	private String phone;

	private String hours;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // filled by JPA; the migration made the row
	protected StudyContact() {
	}

	void describe(ContactDetails details) {
		this.name = details.name();
		this.email = details.email();
		this.phone = details.phone();
		this.hours = details.hours();
	}

	ContactDetails details() {
		return new ContactDetails(this.name, this.email, this.phone, this.hours);
	}

	long version() {
		return this.version;
	}

}
