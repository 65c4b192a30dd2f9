import { tableDay } from '../../calendar/spoken-day.js';
import { provenanceWords } from '../../items/provenance/provenance-words.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { dayInSheet, type ListColumn } from '../../web/lists/list-columns.js';
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

/** Every column that the list of actions can show. */
export const ACTION_COLUMNS: readonly ListColumn<ActionRow>[] = [
  {
    ...usual,
    name: 'reference',
    text: 'Reference',
    look: 'short',
    sort: 'reference',
    cell: (action) => ({ text: action.reference, href: actionPath(action), note: action.bodyCode }),
    sheet: { Reference: ({ reference }) => reference, Body: ({ bodyCode }) => bodyCode },
  },
  {
    ...usual,
    name: 'action',
    text: 'Action',
    look: 'words',
    cell: ({ text }) => ({ text: firstWords(text, WORDS_SHOWN) }),
    sheet: { Action: ({ text }) => text },
  },
  {
    ...usual,
    name: 'owner',
    text: 'Owner',
    cell: (action) => ({ text: ownerWords(action), note: vacancyWords(action) }),
    sheet: { Owner: ownerWords, 'About the owner': vacancyWords },
  },
  saying('holder', 'Holder', holderWords),
  {
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
  {
    ...usual,
    name: 'state',
    text: 'Status',
    cell: (action) => ({ tag: stateTag(action.state), note: stateNoteInList(action) }),
    sheet: { State: ({ state }) => describeActionState(state).label, 'About the state': stateNote },
  },
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
