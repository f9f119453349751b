package org.mncares.portal.organization;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.web.Conflict;

/**
 * What a care system and the study signed; its document is kept beside it.
 */
@Entity
@Table(name = "care_system_agreement")
class Agreement {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(updatable = false)
	private long careSystemId;

	@Embedded
	private AgreementTerms terms;

	@Column(updatable = false)
	private String documentName;

	@Column(updatable = false)
	private int documentSize;

	@Column(name = "document_sha256", updatable = false)
	private String documentHash;

	@Column(updatable = false)
	private long recordedBy;

	@Column(updatable = false)
	private String recordedByName;

	@Column(updatable = false)
	private Instant recordedAt;

	@Embedded
	private @Nullable Revocation revocation;

	@Version
	private long version;

	@SuppressWarnings("NullAway.Init") // for JPA
	protected Agreement() {
	}

	Agreement(CareSystemId careSystem, AgreementTerms terms, PdfDocument document, Caller by, Instant now) {
		this.careSystemId = careSystem.value();
		this.terms = terms;
		this.documentName = document.name();
		this.documentSize = document.size();
		this.documentHash = document.sha256();
		this.recordedBy = by.account().value();
		this.recordedByName = by.name();
		this.recordedAt = now;
	}

	/**
	 * Lets it count no more.
	 * @throws Conflict when it is revoked already
	 */
	void revoke(Revocation wanted) {
		if (this.revocation != null) {
			throw new Conflict("This agreement was revoked already, by " + this.revocation.by() + ".");
		}
		this.revocation = wanted;
	}

	long id() {
		return Objects.requireNonNull(this.id);
	}

	AgreementView view() {
		return new AgreementView(id(), new CareSystemId(this.careSystemId), this.terms, this.documentName,
				this.documentSize, this.documentHash, this.recordedByName, this.recordedAt, this.revocation);
	}

}
