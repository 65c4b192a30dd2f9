import { ACTION_ORIGIN_NAMES } from '../../actions/action.rules.js';
import type { ExtensionRow } from '../../actions/action-events.queries.js';
import type { ActionRow } from '../../actions/action-row.queries.js';
import { decisionWords, dueText, meetingWords, rhythmWords } from '../../actions/due-dates/due-words.js';
import { extensionWords, slippage } from '../../actions/due-dates/slippage.rules.js';
import { holderWords, ownerWords } from '../../actions/views/action-words.js';
import { inRunningText } from '../../bodies/body-name.rules.js';
import { bodyPath } from '../../bodies/body-path.js';
import {
  type ExemptGround,
  GROUND_WORDS,
  groundDescription,
  groundSource,
} from '../../bodies/exempt-ground.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { Nation } from '../../deadlines/council-law.rules.js';
import { plainName } from '../../documents/name-match.rules.js';
import {
  continuationWords,
  type RecordedContinuation,
} from '../../items/continuations/continuation.rules.js';
import { watcherWords } from '../../items/provenance/provenance-words.rules.js';
import { parseReference, pathOfReference } from '../../items/references/reference.rules.js';
import { dayOrUnknown } from '../../items/views/day-or-unknown.js';
import {
  describeRecommendationState,
  type RecommendationStateName,
} from '../../recommendations/states/recommendation-states.rules.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { type Tag, tag } from '../../web/govuk/tag.js';

/** What is known of an action, line by line. */
export function actionFacts(
  action: ActionRow,
  extensions: readonly ExtensionRow[],
  nation: Nation,
  recommendationState: RecommendationStateName | null,
): SummaryRow[] {
  const {
    bodyCode,
    bodyName,
    meetingBodyCode,
    madeOn,
    reopenedOn,
    meetingOn,
    meetingBodyName,
    recommendationReference,
  } = action;
  const holder = holderWords(action);
  const asWritten = otherOwners(action);
  const ground = groundWords(action.exemptGround, nation);
  const rhythm = rhythmWords(action);
  const parsed = recommendationReference ? parseReference(recommendationReference) : null;
  const meeting = meetingOn ? `${meetingBodyName ?? bodyName}, ${spokenDay(meetingOn)}` : null;
  const origin = action.label
    ? `${ACTION_ORIGIN_NAMES[action.origin]}, ${action.label}`
    : ACTION_ORIGIN_NAMES[action.origin];
  return [
    summaryRow('Owner', ownerWords(action)),
    holder && summaryRow('Present holder', holder),
    summaryRow('Due', dueWords(action, extensions)),
    action.duePhrase && summaryRow('Due, as written', action.duePhrase),
    asWritten && summaryRow('Owner, as written', asWritten),
    summaryRow('Watched by', { text: watcherWords(action), href: bodyPath(bodyCode) }),
    action.makerName !== null &&
      summaryRow('Made under', { text: action.makerName, href: bodyPath(action.makerCode ?? bodyCode) }),
    summaryRow('Comes from', origin),
    recommendationReference &&
      parsed &&
      summaryRow('Recommendation', {
        text: recommendationReference,
        href: pathOfReference(parsed),
        tag: recommendationState && tagOf(recommendationState),
      }),
    meeting &&
      summaryRow('Meeting', { text: meeting, href: `/meetings/${meetingBodyCode ?? bodyCode}/${meetingOn}` }),
    action.question && summaryRow('The question it answers', action.question),
    summaryRow('Made', dayOrUnknown(madeOn, action.isMadeOnKnown)),
    rhythm && summaryRow('Recurs', rhythm),
    reopenedOn &&
      summaryRow('Reopened', `${spokenDay(reopenedOn)} by ${inRunningText(action.reopenedBy ?? bodyName)}`),
    action.publicity !== 'published' &&
      summaryRow(
        'Publicity',
        action.publicity === 'exempt'
          ? 'Exempt: for its owner, members of its body and democratic services'
          : 'Not published',
      ),
    ground && summaryRow('Ground', ground),
    action.publicSummary && summaryRow('What the public can read', action.publicSummary),
  ].filter((row): row is SummaryRow => !!row);
}

function tagOf(state: RecommendationStateName): Tag {
  const { label, tag: colour } = describeRecommendationState(state);
  return tag(label, colour);
}

/** What was decided about it when its recommendation was rejected or ended; nothing where the reader may not see that. */
export function continuationRows(
  { recommendationReference }: ActionRow,
  continuations: readonly RecordedContinuation[],
): SummaryRow[] {
  if (recommendationReference === null) return [];
  return continuations.map((each) =>
    summaryRow(each.outcome === 'stopped' ? 'Stopped' : 'Goes on', continuationWords(each)),
  );
}

/** The words in which its owners were named, where they say more than the name of the one who owns it. */
function otherOwners({ ownerName, ownerAsWritten }: ActionRow): string | null {
  if (ownerName === null || ownerAsWritten === null) return null;
  return plainName(ownerName) === plainName(ownerAsWritten) ? null : ownerAsWritten;
}

/** Older registers kept the ground in words of their own. */
function groundWords(ground: ExemptGround | null, nation: Nation): string | null {
  if (ground === null) return null;
  const description = GROUND_WORDS[ground] && groundDescription(ground, nation);
  return description ? `${groundSource(ground, nation)}: ${description}` : ground;
}

function dueWords(action: ActionRow, extensions: readonly ExtensionRow[]): string {
  const { dueOn, originalDueOn, cadence } = action;
  if (dueOn === null) return dueText(action);
  if (cadence !== null) return [spokenDay(dueOn), decisionWords(action)].filter(Boolean).join('. ');
  const meeting = meetingWords(action);
  const dated = extensions.map(({ id, newDueOn, agreedOn }) => ({ newDueOn, on: agreedOn, sequence: id }));
  // A meeting that moves takes the date along, and no extension says by how much.
  const words = meeting
    ? extensionWords(extensions.length)
    : slippage(dated, originalDueOn, lastDay(extensions) ?? dueOn).words;
  const day = meeting ? `${spokenDay(dueOn)}, ${meeting}` : spokenDay(dueOn);
  const first = originalDueOn ? `; first agreed for ${spokenDay(originalDueOn)}` : '';
  return words ? `${day} (${words}${first})` : day;
}

/** Every extension of the story counts: none of them is of a later day than the page. */
function lastDay(extensions: readonly ExtensionRow[]) {
  return extensions.at(-1)?.agreedOn ?? null;
}
