package org.mncares.portal.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored invitations, as far as the scope in hand sees them.
 */
@Transactional(readOnly = true)
interface InvitationRepository extends Repository<Invitation, Long> {

	@Transactional
	List<Invitation> saveAll(Iterable<Invitation> invitations);

	Optional<Invitation> findById(long id);

	/** Locked, so that two who use one link at once come one after the other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Transactional
	@Query("select i from Invitation i where i.id = :id")
	Optional<Invitation> lock(long id);

	/** How many links can be handed on. */
	@Query("select count(i) from Invitation i where i.state = OPEN and not i.linkSeen and i.expiresAt > :now")
	long countToHandOn(Instant now);

	/** Those whose links can be handed on, locked, so that each is handed on once. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Transactional
	@Query("select i from Invitation i where i.state = OPEN and not i.linkSeen and i.expiresAt > :now order by i.id")
	List<Invitation> toHandOn(Instant now);

	/** Which of the addresses have an open invitation, expired ones included. */
	@Query("select i.email from Invitation i where i.state = OPEN and i.email in :emails")
	List<String> open(Collection<String> emails);

}
