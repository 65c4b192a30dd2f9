import { spokenDay } from '../../calendar/spoken-day.js';
import { type Tag, tag } from '../../web/govuk/tag.js';
import { MEANING_NAMES, ROW_STATE_NAMES, type RowState } from '../import.rules.js';
import type { ActionRowFacts, RowDraft } from '../rows/row-draft.js';

const COLOURS = {
  waiting: 'grey',
  new: 'green',
  changed: 'blue',
  unchanged: 'grey',
  'not-fitting': 'red',
  'no-item': 'grey',
} as const;

export function rowTag(state: RowState): Tag {
  return tag(ROW_STATE_NAMES[state], COLOURS[state]);
}

/** What a row would become, a line for each item. */
export function draftWords({ recommendation, actions, figure }: RowDraft): string[] {
  const answer = recommendation?.decision ? ` (${lowerFirst(MEANING_NAMES[recommendation.decision])})` : '';
  return [
    ...(recommendation ? [`Recommendation${answer}: ${shortenedCell(recommendation.text)}`] : []),
    ...(figure ? [`Figure of ${figure.name}: ${figure.value} on ${spokenDay(figure.measuredOn)}`] : []),
    ...actions.map((action) => `Action: ${shortenedCell(action.text)} (${actionDetails(action)})`),
  ];
}

function actionDetails({ owner, dueOn, dueWords, cadence, claim, verdict }: ActionRowFacts): string {
  const due = dueOn
    ? `due ${spokenDay(dueOn)}`
    : (dueWords ?? (cadence ? `recurs: ${cadence}` : 'no due date'));
  const told = [verdict, verdict ? null : claim].flatMap((meaning) =>
    meaning ? [lowerFirst(MEANING_NAMES[meaning])] : [],
  );
  return [owner ?? 'no owner', due, ...told].join('; ');
}

/** The first words of a text on one line. */
export function shortenedCell(text: string, most = 120): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
