import { dueText } from '../../actions/due-dates/due-words.js';
import { inRunningText } from '../../bodies/body-name.rules.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { BulkKind } from '../../items/choosing/bulk-kinds.js';
import { PUBLICITY_WORDS } from '../../items/publicity/publicity-fields.view.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import type { BulkItem } from '../bulk-item.js';
import type { NextMeeting } from './bulk-plan.js';
import { taggedWith } from './item-changes.rules.js';
import type { WantedChange } from './wanted-change.js';

/** What holds of an item now, as far as the change is about it. */
export function nowWords(kind: BulkKind, item: BulkItem): string {
  if (kind === 'tags') return listed([...item.tags, ...item.wards]);
  if (kind === 'publicity') return PUBLICITY_WORDS[item.publicity];
  if (item.kind === 'A' && kind === 'owner') return item.ownerName ?? 'No owner yet';
  if (item.kind === 'A' && (kind === 'due' || kind === 'extension')) return dueText(item);
  return item.state.label;
}

/** What will hold of it. @param wanted null while it is not said yet */
export function thenWords(wanted: WantedChange | null, item: BulkItem, next: NextMeeting | null): string {
  if (wanted === null) return '';
  switch (wanted.kind) {
    case 'owner':
      return wanted.ownerName;
    case 'due':
      return wanted.dueOn ? spokenDay(wanted.dueOn) : meetingWords(item, next);
    case 'extension':
      return wanted.newDueOn ? spokenDay(wanted.newDueOn) : meetingWords(item, next);
    case 'tags': {
      const { tags, wards } = taggedWith(item, wanted);
      return listed([...tags, ...wards]);
    }
    case 'publicity':
      return PUBLICITY_WORDS[wanted.chosen.publicity];
    case 'hold':
      return `No reminder until ${spokenDay(wanted.untilOn)}`;
    case 'verdict':
      return VERDICT_LABELS[wanted.verdict];
    case 'withdrawal':
      return item.kind === 'A' ? VERDICT_LABELS['no-longer-needed'] : 'Withdrawn';
  }
}

function meetingWords({ bodyName }: BulkItem, next: NextMeeting | null): string {
  return `The meeting of ${inRunningText(bodyName)}${next ? `, ${spokenDay(next.heldOn)}` : ''}`;
}

function listed(words: readonly string[]): string {
  return words.length > 0 ? words.join(', ') : 'None';
}
