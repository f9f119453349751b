package org.mncares.portal.payor;

import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.Changes;
import org.mncares.portal.core.PayorId;
import org.mncares.portal.web.ChangedMeanwhile;

/**
 * Somebody at a payor partner to whom the study talks.
 */
@Entity
class PayorContact {

	private static final Pattern ADDRESS = Pattern
		.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long payorId;

	private String name;

	private String role;

	private String email;

	private String phone;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected PayorContact() {
	}

	PayorContact(PayorId payor, ContactDetails details) {
		requireFit(details);
		this.payorId = payor.value();
		this.name = details.name();
		this.role = details.role();
		this.email = details.email();
		this.phone = details.phone();
	}

	/**
	 * Takes on other details.
	 * @return old and new value of each field that changed
	 * @throws ChangedMeanwhile when somebody else was quicker
	 */
	Changes edit(ContactDetails details, long revision) {
		if (this.version != revision) {
			throw new ChangedMeanwhile("contact");
		}
		requireFit(details);
		Changes changes = new Changes().add("name", this.name, details.name())
			.add("role", this.role, details.role())
			.add("email", this.email, details.email())
			.add("phone", this.phone, details.phone());
		this.name = details.name();
		this.role = details.role();
		this.email = details.email();
		this.phone = details.phone();
		return changes;
	}

	private static void requireFit(ContactDetails details) {
		if (details.name().isBlank()) {
			throw new IllegalArgumentException("A contact has a name");
		}
		if (!details.email().isEmpty() && !isAddress(details.email())) {
			throw new IllegalArgumentException("This is no e-mail address");
		}
	}

	/** Whether a text can be an e-mail address: one line, one at sign, a domain. */
	static boolean isAddress(String text) {
		return text.length() <= 254 && ADDRESS.matcher(text).matches();
	}

	PayorId payor() {
		return new PayorId(this.payorId);
	}

	ContactView view() {
		return new ContactView(Objects.requireNonNull(this.id), this.version,
				new ContactDetails(this.name, this.role, this.email, this.phone));
	}

}
