package org.mncares.portal.message;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The announcements that the scope in hand may see.
 */
interface AnnouncementRepository extends Repository<Announcement, Long> {

	Announcement saveAndFlush(Announcement announcement);

	Optional<Announcement> findById(long id);

	List<Announcement> findAllByOrderByFromDescIdDesc(Limit limit);

	@Query("select a from Announcement a where a.endedAt is null and a.from <= :day and (a.to is null or a.to >= :day)"
			+ " and a.audience in :audiences order by a.from desc, a.id desc")
	List<Announcement> shown(LocalDate day, Collection<Audience> audiences, Limit limit);

}
