package org.mncares.portal.payor;

import java.util.Objects;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A payor that is no partner, under whose name the ways of writing it are gathered.
 */
@Entity
class OtherPayor {

	private static final int LONGEST = 200;

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String name;

	private String normalised;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected OtherPayor() {
	}

	OtherPayor(String name) {
		PayorAlias alias = PayorAlias.of(name);
		if (alias.written().length() > LONGEST) {
			throw new IllegalArgumentException("A payor's name has at most 200 characters.");
		}
		this.name = alias.written();
		this.normalised = alias.normalised();
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	String name() {
		return this.name;
	}

	String normalised() {
		return this.normalised;
	}

}
