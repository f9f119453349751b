package org.mncares.portal.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mncares.portal.classification.rule.Condition;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.organization.SizeDefinition;
import org.mncares.portal.organization.SizeDefinitions;
import org.mncares.portal.survey.Instruments;
import org.mncares.portal.survey.Item;
import org.mncares.portal.survey.ItemType;
import org.mncares.portal.survey.Section;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has the study's people try out a definition and a size threshold, and publish them.
 * Nothing of a draft counts anywhere before.
 */
@Service
@Transactional(readOnly = true)
public class DraftDefinition {

	private static final String ITEM_PREFIX = "clinic-";

	private final Drafts drafts;

	private final PreviewDraft previews;

	private final Definitions definitions;

	private final Overrides overrides;

	private final SizeDefinitions sizes;

	private final Instruments instruments;

	private final DecideClinics decide;

	private final DecisionLock lock;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DraftDefinition(Drafts drafts, PreviewDraft previews, Definitions definitions, Overrides overrides,
			SizeDefinitions sizes, Instruments instruments, DecideClinics decide, DecisionLock lock,
			CurrentCaller caller, ApplicationEventPublisher events, Clock clock) {
		this.drafts = drafts;
		this.previews = previews;
		this.definitions = definitions;
		this.overrides = overrides;
		this.sizes = sizes;
		this.instruments = instruments;
		this.decide = decide;
		this.lock = lock;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/** The newest first. */
	public List<Draft> all() {
		return this.drafts.all();
	}

	/**
	 * A draft.
	 * @throws NotFound when there is none
	 */
	public Draft draft(long id) {
		return this.drafts.draft(id);
	}

	/**
	 * The conditions that a definition can have, in the order of the survey: its
	 * yes-or-no questions about each clinic, worded as the survey words them.
	 */
	public List<Condition> possible() {
		List<Condition> possible = new ArrayList<>();
		this.instruments.current()
			.sections()
			.stream()
			.filter(Section::perClinic)
			.flatMap((section) -> section.items().stream())
			.filter((item) -> item.type() == ItemType.BOOLEAN && item.linkId().startsWith(ITEM_PREFIX))
			.map(DraftDefinition::condition)
			.forEach(possible::add);
		return possible;
	}

	/** Begins a draft from what is current. */
	@Transactional
	public long begin() {
		PublishedDefinition current = this.definitions.current();
		SizeDefinition size = this.sizes.current();
		long id = this.drafts.add(current.definition().name(), size.largeAbove(), current.definition().version(),
				size.version(), current.definition().conditions(), this.caller.get().name(), this.clock.instant());
		publish("classification.draft-begun", id, Map.of());
		return id;
	}

	/**
	 * Changes a draft.
	 * @throws NotFound when there is none
	 * @throws Conflict when somebody else changed it
	 */
	@Transactional
	public void change(long id, DraftChange change) {
		Draft before = this.drafts.draft(id);
		this.drafts.change(id, change, this.caller.get().name(), this.clock.instant());
		publish("classification.draft-changed", id, Map.of("old", describe(before.largeAbove(), before.conditions()),
				"new", describe(change.largeAbove(), change.conditions())));
	}

	/**
	 * Discards a draft.
	 * @throws NotFound when there is none
	 * @throws Conflict when somebody else changed it
	 */
	@Transactional
	public void discard(long id, int revision) {
		this.drafts.draft(id);
		this.drafts.remove(id, revision);
		publish("classification.draft-discarded", id, Map.of());
	}

	/** What publishing a draft would change. */
	public DraftPreview preview(long id) {
		return this.previews.preview(this.drafts.draft(id));
	}

	/**
	 * Publishes a draft: definition and threshold, as far as they are new, and all
	 * decisions that follow.
	 * @param fingerprint of the preview that the person saw
	 * @throws NotFound when there is no such draft any more
	 * @throws Conflict when another was published meanwhile, something else that the
	 * preview was made of changed, or there is nothing to publish
	 */
	@Transactional
	public void publish(long id, String fingerprint) {
		this.lock.all();
		Draft draft = this.drafts.draft(id);
		DraftPreview preview = this.previews.preview(draft);
		if (preview.outrun()) {
			throw new Conflict("Another definition or size threshold was published since this draft was begun. "
					+ "Nothing was published: begin a new draft from what is current now.");
		}
		Fingerprint.require(fingerprint, preview.fingerprint());
		if (!preview.isChange()) {
			throw new Conflict("This draft is the same as what is current, so there is nothing to publish. Change it, "
					+ "or discard it.");
		}
		String by = this.caller.get().name();
		if (preview.newSize()) {
			this.sizes.publish(draft.largeAbove(), by);
		}
		if (preview.newDefinition()) {
			int version = this.definitions
				.publish(draft.name(), LocalDate.now(this.clock), draft.conditions(), this.clock.instant(), by)
				.definition()
				.version();
			liftDropped(draft, version, by);
			this.decide.decideAll("definition " + version + " published");
		}
		this.drafts.remove(id, draft.revision());
		publish("classification.draft-published", id,
				Map.of("name", draft.name(), "new", describe(draft.largeAbove(), draft.conditions()), "clinics",
						Integer.toString(preview.clinics().size()), "care-systems",
						Integer.toString(preview.systems().size())));
	}

	/** What a definition does not ask cannot be overridden any more. */
	private void liftDropped(Draft draft, int version, String by) {
		List<String> asked = draft.conditions().stream().map(Condition::code).toList();
		Overrides.Reason why = new Overrides.Reason("Definition " + version + " does not have this condition.", by,
				this.clock.instant());
		this.overrides.all().stream().filter((override) -> !asked.contains(override.code())).forEach((override) -> {
			this.overrides.lift(override, why);
			this.events.publishEvent(new ClassificationEvent("classification.override-lifted",
					"clinic/" + override.clinic(), override.careSystem(),
					Map.of("condition", override.code(), "old", override.state().name(), "reason", why.text())));
		});
	}

	private void publish(String action, long draft, Map<String, String> details) {
		this.events
			.publishEvent(new ClassificationEvent(action, "care-model-draft/" + draft, null, Map.copyOf(details)));
	}

	private static Condition condition(Item item) {
		return new Condition(item.linkId().substring(ITEM_PREFIX.length()), item.text(), item.linkId());
	}

	private static String describe(int largeAbove, List<Condition> conditions) {
		return String.join(", ", conditions.stream().map(Condition::code).toList()) + "; large above " + largeAbove;
	}

}
