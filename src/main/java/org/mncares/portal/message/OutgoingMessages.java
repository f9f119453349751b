package org.mncares.portal.message;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All messages; the scopes of the study read them.
 */
interface OutgoingMessages extends Repository<OutgoingMessage, Long> {

	Optional<OutgoingMessage> findById(long id);

	/** A message for a step that must be taken once: a second one waits. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from OutgoingMessage m where m.id = :id")
	Optional<OutgoingMessage> lock(long id);

	Optional<OutgoingMessage> findByKindAndReferenceAndRecipientAddress(MessageKind kind, String reference,
			String recipientAddress);

	List<OutgoingMessage> findByState(MessageState state);

	List<OutgoingMessage> findByKindAndReferenceStartingWithOrderById(MessageKind kind, String reference);

	List<OutgoingMessage> findByStateInAndKindInOrderByIdDesc(Collection<MessageState> states,
			Collection<MessageKind> kinds, Pageable page);

	long countByStateInAndKindIn(Collection<MessageState> states, Collection<MessageKind> kinds);

	long countByState(MessageState state);

	long countByStateAndQueuedAtBefore(MessageState state, Instant moment);

}
