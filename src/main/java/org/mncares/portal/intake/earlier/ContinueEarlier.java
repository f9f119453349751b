package org.mncares.portal.intake.earlier;

import java.time.Instant;
import java.util.Map;

import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.earlier.EarlierUploads.Side;
import org.mncares.portal.intake.judge.JudgeList;
import org.mncares.portal.intake.judge.ListFacts;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Goes on with a new upload where its people were with the one whose place it takes;
 * within the caller's transaction.
 */
@Component
public class ContinueEarlier {

	private final EarlierUploads uploads;

	private final JudgeList judge;

	private final ApplicationEventPublisher events;

	ContinueEarlier(EarlierUploads uploads, JudgeList judge, ApplicationEventPublisher events) {
		this.uploads = uploads;
		this.judge = judge;
		this.events = events;
	}

	/**
	 * Takes over what was done about the earlier list, as far as it still fits.
	 * @param earlier a list that was checked, and gives way
	 * @param list a list whose check has just ended
	 */
	public void take(PatientList earlier, PatientList list, ListFacts facts, Instant now) {
		PatientListView before = earlier.view();
		if (!before.hasFile() || before.isUnreadable() || earlier.originalErasedAt() != null) {
			return;
		}
		int leftOut = this.uploads.leaveOutAgain(new Side(before.id(), before.columnKeys()),
				new Side(list.id(), list.view().columnKeys()));
		if (leftOut > 0) {
			list.judgeAnew(this.judge.judgeAnew(facts), now);
		}
		this.uploads.confirmAgain(before.id(), list.id());
		this.uploads.compare(before.id(), list.id(), leftOut);
		this.events.publishEvent(PatientListEvent.of("continued", list,
				Map.of("earlier", before.id().toString(), "rows-left-out", Integer.toString(leftOut))));
	}

}
