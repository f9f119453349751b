package org.mncares.portal.intake.review;

import java.util.Map;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.identity.Accounts;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.message.MailAddress;
import org.mncares.portal.message.MessageKind;
import org.mncares.portal.message.NewMessage;
import org.mncares.portal.message.Outbox;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to a care system's staff when the study has answered a list, or has withdrawn
 * its acceptance. What the administrator wrote stays in the portal: it might name a
 * patient.
 */
@Component
class TellStaff {

	private static final Map<String, MessageKind> KINDS = Map.of("accepted", MessageKind.LIST_ACCEPTED, "returned",
			MessageKind.LIST_RETURNED, "acceptance-withdrawn", MessageKind.ACCEPTANCE_WITHDRAWN);

	private final PatientLists lists;

	private final Accounts accounts;

	private final Cohorts cohorts;

	private final CareSystemNames names;

	private final Outbox outbox;

	TellStaff(PatientLists lists, Accounts accounts, Cohorts cohorts, CareSystemNames names, Outbox outbox) {
		this.lists = lists;
		this.accounts = accounts;
		this.cohorts = cohorts;
		this.names = names;
		this.outbox = outbox;
	}

	/** Within the transaction that answered, so that both stand or fall together. */
	@EventListener
	void on(PatientListEvent event) {
		MessageKind kind = KINDS.get(event.step());
		if (kind == null) {
			return;
		}
		PatientListView list = this.lists.require(event.list()).view();
		Map<String, String> values = Map.of("list", "list " + list.id(), "careSystem", name(list), "cohort",
				this.cohorts.cohort(list.cohort()).name(), "page", "/patient-lists/" + list.id());
		for (Caller person : this.accounts.staffOf(list.careSystem())) {
			// An account with an odd address must not keep a list from being answered.
			if (MailAddress.isFit(person.email()) && MailAddress.isFitName(person.name())) {
				this.outbox.queue(new NewMessage(kind, person.name(), person.email(), list.careSystem(),
						reference(list), values));
			}
		}
	}

	/** A list may be answered again, should an answer be undone. */
	private static String reference(PatientListView list) {
		return "patient-list/" + list.id() + ((list.review() != null) ? "/" + list.review().at().getEpochSecond() : "");
	}

	private String name(PatientListView list) {
		return this.names.find(list.careSystem()).map(CareSystemName::name).orElse("your care system");
	}

}
