import type { ActionRow } from '../../actions/action-row.queries.js';
import { actionPath, holderWords, ownerWords, stateTag } from '../../actions/views/action-words.js';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { VERDICT_LABELS } from '../../items/verdicts/verdict.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import type { MeetingVerdict } from '../../meetings/meeting-facts.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { describeRecommendationState } from '../../recommendations/states/recommendation-states.rules.js';
import { type SortableTable, sortableTable } from '../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';

const MOST_CHARACTERS = 180;

/** Recommendations with where each stands; null where there are none. */
export function recommendationsTable(
  caption: string,
  items: readonly RecommendationRow[],
): TableArguments | null {
  if (items.length === 0) return null;
  return listUnder(caption, {
    columns: [
      { text: 'Reference', short: true },
      { text: 'Recommendation' },
      { text: 'To' },
      { text: 'State' },
    ],
    rows: items.map((item) => {
      const state = describeRecommendationState(item.state);
      return [
        { text: item.reference, href: pathOfReference({ kind: 'R', ...item }) },
        { text: firstWords(item.text, MOST_CHARACTERS), note: item.label },
        { text: item.addresseeName },
        { text: '', tag: tag(state.label, state.tag) },
      ];
    }),
  });
}

/** Actions with who owes each by when; null where there are none. */
export function actionsTable(caption: string, items: readonly ActionRow[]): TableArguments | null {
  if (items.length === 0) return null;
  return listUnder(caption, {
    columns: [
      { text: 'Reference', short: true },
      { text: 'Action' },
      { text: 'Owner' },
      { text: 'Due', short: true },
      { text: 'State' },
    ],
    rows: items.map((item) => [
      { text: item.reference, href: actionPath(item) },
      { text: firstWords(item.text, MOST_CHARACTERS) },
      { text: ownerWords(item), note: holderWords(item) },
      { text: item.dueOn ? spokenDay(item.dueOn) : 'Not set' },
      { text: '', tag: stateTag(item.state) },
    ]),
  });
}

/** Claims of completion, those made after the last meeting marked as new; null where there are none. */
export function claimsTable(
  caption: string,
  items: readonly ActionRow[],
  lastMeetingOn: CalendarDay | null,
): TableArguments | null {
  if (items.length === 0) return null;
  const isNew = ({ claimedOn }: ActionRow) =>
    claimedOn !== null && (lastMeetingOn === null || claimedOn > lastMeetingOn);
  return listUnder(caption, {
    columns: [
      { text: 'Reference', short: true },
      { text: 'Action' },
      { text: 'Owner' },
      { text: 'Claimed complete', short: true },
    ],
    rows: items.map((item) => [
      { text: item.reference, href: actionPath(item) },
      { text: firstWords(item.text, MOST_CHARACTERS) },
      { text: ownerWords(item), note: holderWords(item) },
      {
        text: item.claimedOn ? spokenDay(item.claimedOn) : '',
        note: isNew(item) ? 'since the last meeting' : 'waited at the last meeting already',
      },
    ]),
  });
}

/** What a meeting judged; null where it judged nothing. */
export function verdictsTable(caption: string, verdicts: readonly MeetingVerdict[]): TableArguments | null {
  if (verdicts.length === 0) return null;
  return listUnder(caption, {
    columns: [{ text: 'Reference', short: true }, { text: 'What was judged' }, { text: 'Verdict' }],
    rows: verdicts.map((item) => [
      { text: formatReference(item), href: pathOfReference(item) },
      { text: firstWords(item.text, MOST_CHARACTERS) },
      { text: VERDICT_LABELS[item.verdict], note: item.words },
    ]),
  });
}

/** A table under a heading of its page: its caption is one size smaller. */
function listUnder(caption: string, list: Omit<SortableTable, 'caption'>): TableArguments {
  return { ...sortableTable({ caption, ...list }), captionClasses: 'govuk-table__caption--s' };
}
