import { spokenDay } from '../../calendar/spoken-day.js';
import { tagsFault } from '../../items/tags/tag-list.rules.js';
import type { TagsAndWards } from '../../items/tags/tags-and-wards.js';
import { sensibleVerdicts } from '../../items/verdicts/sensible-verdicts.rules.js';
import { VERDICT_LABELS, type Verdict } from '../../items/verdicts/verdict.rules.js';
import type { BulkItem } from '../bulk-item.js';
import { whyClosed } from './action-changes.rules.js';
import type { DecidingMeeting, WantedOf } from './wanted-change.js';

/** The tags and wards of an item once some are added and some taken away. */
export function taggedWith(
  { tags, wards }: TagsAndWards,
  { added, removed }: WantedOf<'tags'>,
): TagsAndWards {
  const gone = new Set(removed.map((tag) => tag.toLowerCase()));
  const with_ = (words: readonly string[], more: readonly string[]) => {
    const known = new Set(words.map((word) => word.toLowerCase()));
    const kept = words.filter((word) => !gone.has(word.toLowerCase()));
    return [...kept, ...more.filter((word) => !known.has(word.toLowerCase()))];
  };
  return { tags: with_(tags, added.tags), wards: with_(wards, added.wards) };
}

/** Why the tags of an item stay as they are. */
export function tagsObstacle(item: BulkItem, wanted: WantedOf<'tags'> | null): string | null {
  if (wanted === null) return null;
  const { tags, wards } = taggedWith(item, wanted);
  if (isSame(tags, item.tags) && isSame(wards, item.wards)) return 'It has these tags already';
  return tagsFault(tags, 'tags') ?? tagsFault(wards, 'wards');
}

/** Why it stays as it is who may read an item. */
export function publicityObstacle(item: BulkItem, wanted: WantedOf<'publicity'> | null): string | null {
  if (wanted === null) return null;
  const { publicity, exemptGround, publicSummary } = wanted.chosen;
  const isSo =
    item.publicity === publicity &&
    item.exemptGround === exemptGround &&
    item.publicSummary === publicSummary;
  return isSo ? 'The same people can see it already' : null;
}

/** Why the reminders of an item are not held. */
export function holdObstacle(item: BulkItem): string | null {
  const closed = whyClosed(item);
  return closed && `${closed}. Nobody is reminded of it`;
}

/** Why a meeting's verdict is not recorded on an item. */
export function verdictObstacle(
  item: BulkItem,
  verdict: Verdict | null,
  meeting: DecidingMeeting | null,
): string | null {
  const sensible = sensibleVerdicts(item.state);
  const closed = whyClosed(item);
  if (closed && (verdict === null || !sensible.includes(verdict))) return closed;
  if (verdict !== null && !sensible.includes(verdict))
    return `The verdict “${VERDICT_LABELS[verdict]}” cannot be given while it is “${item.state.label.toLowerCase()}”`;
  return meeting && meetingObstacle(item, meeting, item.lastJudgedOn, 'judged');
}

/** Why a meeting does not withdraw an item. */
export function withdrawalObstacle(item: BulkItem, meeting: DecidingMeeting | null): string | null {
  if (item.kind === 'A') return verdictObstacle(item, 'no-longer-needed', meeting);
  if (['withdrawn', 'split', 'merged'].includes(item.state.name)) return `It is ${item.state.name} already`;
  if (item.openActions > 0)
    return 'It has open actions. Withdraw it on its own page, and say what should happen to them';
  return meeting && meetingObstacle(item, meeting, item.lastEndedOn, 'decided about');
}

function meetingObstacle(
  { madeOn, bodyId, bodyName, kind }: BulkItem,
  meeting: DecidingMeeting,
  last: BulkItem['lastJudgedOn'],
  did: string,
): string | null {
  const { heldOn } = meeting;
  // A recommendation is ended by whichever body met; a verdict is for the body that watches it, or a board.
  const isJudging = did === 'judged' || kind === 'A';
  if (isJudging && meeting.bodyId !== bodyId && meeting.bodyKind !== 'board')
    return `${bodyName} watches it, so only its own meeting or a board’s can decide`;
  if (heldOn < madeOn) return `It was made on ${spokenDay(madeOn)}, after that meeting`;
  if (last !== null && heldOn < last) return `A later meeting ${did} it, on ${spokenDay(last)}`;
  return null;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word));
}
