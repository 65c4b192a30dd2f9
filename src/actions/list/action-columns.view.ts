import { tableDay } from '../../calendar/spoken-day.js';
import { provenanceWords } from '../../items/provenance/provenance-words.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { dayInSheet, type ListColumn, type ShownColumn } from '../../web/lists/list-columns.js';
import type { ActionRow } from '../action-row.queries.js';
import {
  dueInList,
  dueNote,
  dueNoteInList,
  dueText,
  stateNote,
  stateNoteInList,
} from '../due-dates/due-words.js';
import { describeActionState } from '../states/action-states.rules.js';
import { actionPath, holderWords, ownerWords, stateTag, vacancyWords } from '../views/action-words.js';
import type { ActionLine } from './action-line.queries.js';

const WORDS_SHOWN = 180;
const usual = { isUsual: true, look: 'plain' } as const;
const further = { isUsual: false, look: 'plain' } as const;

/** A further column that says one thing. */
function saying(
  name: string,
  text: string,
  words: (action: ActionRow) => string | null,
): ListColumn<ActionRow> {
  return {
    ...further,
    name,
    text,
    cell: (action) => ({ text: words(action) ?? '' }),
    sheet: { [text]: words },
  };
}

type Usual = ListColumn<ActionRow, Omit<ActionLine, 'lastEntry'>>;

/** The columns that are shown where nobody has chosen others: a line says all of them. */
const USUAL = {
  reference: {
    ...usual,
    name: 'reference',
    text: 'Reference',
    look: 'short',
    sort: 'reference',
    cell: (action) => ({ text: action.reference, href: actionPath(action), note: action.bodyCode }),
    sheet: { Reference: ({ reference }) => reference, Body: ({ bodyCode }) => bodyCode },
  },
  action: {
    ...usual,
    name: 'action',
    text: 'Action',
    look: 'words',
    cell: ({ text }) => ({ text: firstWords(text, WORDS_SHOWN) }),
    sheet: { Action: ({ text }) => text },
  },
  owner: {
    ...usual,
    name: 'owner',
    text: 'Owner',
    cell: (action) => ({ text: ownerWords(action), note: vacancyWords(action) }),
    sheet: { Owner: ownerWords, 'About the owner': vacancyWords },
  },
  due: {
    ...usual,
    name: 'due',
    text: 'Due',
    look: 'day',
    sort: 'due',
    cell: (action) => ({ text: dueInList(action), note: dueNoteInList(action) }),
    sheet: {
      Due: (action) => (action.dueOn ? dayInSheet(action.dueOn) : dueText(action)),
      'About the date': dueNote,
    },
  },
  state: {
    ...usual,
    name: 'state',
    text: 'Status',
    cell: (action) => ({ tag: stateTag(action.state), note: stateNoteInList(action) }),
    sheet: { State: ({ state }) => describeActionState(state).label, 'About the state': stateNote },
  },
} satisfies Record<string, Usual>;

/** Every column that the list of actions can show. */
export const ACTION_COLUMNS: readonly ListColumn<ActionRow>[] = [
  USUAL.reference,
  USUAL.action,
  USUAL.owner,
  saying('holder', 'Holder', holderWords),
  USUAL.due,
  USUAL.state,
  {
    ...further,
    name: 'made',
    text: 'Made',
    look: 'short',
    sort: 'made',
    cell: ({ madeOn, isMadeOnKnown }) => ({ text: isMadeOnKnown ? tableDay(madeOn) : 'Not known' }),
    sheet: { Made: ({ madeOn, isMadeOnKnown }) => dayInSheet(isMadeOnKnown ? madeOn : null) },
  },
  saying('watched-by', 'Watched by', provenanceWords),
  saying('label', 'Label', ({ label }) => label),
  saying('recommendation', 'Recommendation', ({ recommendationReference }) => recommendationReference),
  {
    ...further,
    name: 'first-due',
    text: 'First due',
    look: 'short',
    cell: ({ originalDueOn }) => ({ text: originalDueOn ? tableDay(originalDueOn) : '' }),
    sheet: { 'First due': ({ originalDueOn }) => dayInSheet(originalDueOn) },
  },
  {
    ...further,
    name: 'extensions',
    text: 'Times put off',
    cell: ({ extensions }) => ({ text: String(extensions) }),
    sheet: { 'Times put off': ({ extensions }) => extensions },
  },
  saying('paper', 'Paper', ({ documentTitle }) => documentTitle),
  saying('tags', 'Tags', ({ tags }) => tags.join(', ')),
  saying('wards', 'Wards', ({ wards }) => wards.join(', ')),
];

/** The columns that are shown, as a line shows them; null where one of them needs more of a row. */
export function columnsOfLines(
  shown: readonly { readonly name: string }[],
): ShownColumn<ActionLine>[] | null {
  const usual = Object.values(USUAL).filter(({ name }) => shown.some((column) => column.name === name));
  return usual.length === shown.length ? usual : null;
}
