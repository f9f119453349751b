package org.mncares.portal.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stored accounts, as far as the scope in hand sees them. Transactional by itself:
 * outside of a transaction no scope is bound, and no account seen.
 */
@Transactional(readOnly = true)
interface AccountRepository extends Repository<Account, Long> {

	@Transactional
	Account save(Account account);

	Optional<Account> findById(long id);

	Optional<Account> findByEmail(String email);

	boolean existsByEmail(String email);

	/** Locked, so that changes come one after the other. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Transactional
	@Query("select a from Account a where a.id = :id")
	Optional<Account> lock(long id);

	/** Which of the addresses have an account. */
	@Query("select a.email from Account a where a.email in :emails")
	List<String> known(Collection<String> emails);

	/** How many people with a role can sign in. */
	long countByRoleAndEnabledTrue(Role role);

	List<Account> findByCareSystemIdAndEnabledTrueOrderByName(long careSystem);

	List<Account> findByCareSystemIdOrderById(long careSystem);

	long count();

	/**
	 * Beside the version: two sign-ins at once are no conflict. Nothing is updated when
	 * the account was closed meanwhile.
	 */
	@Modifying
	@Transactional
	@Query("update Account a set a.lastSignedInAt = current_timestamp where a.id = :id and a.enabled")
	int signedIn(long id);

}
