import type { ActionRow } from '../../actions/action-row.queries.js';
import { describeActionState } from '../../actions/states/action-states.rules.js';
import { ownerWords } from '../../actions/views/action-words.js';
import { inRunningText } from '../../bodies/body-name.rules.js';
import { type CalendarDay, daysBetween } from '../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../calendar/spoken-day.js';
import {
  formatReference,
  pathOfReference,
  type ReferenceKind,
} from '../../items/references/reference.rules.js';
import { firstWords } from '../../items/views/first-words.js';
import { owingAddressees } from '../../recommendations/addressees/owing-addressees.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import type { TableCell } from '../../web/govuk/table.js';
import { tag } from '../../web/govuk/tag.js';

const READABLE = 160;

/** The reference with a link to the item. */
export function referenceCell(
  kind: ReferenceKind,
  { year, number }: { year: number; number: number },
): TableCell {
  const reference = { kind, year, number };
  return { text: formatReference(reference), href: pathOfReference(reference) };
}

/** The beginning of the words, with something said smaller below. */
export function wordsCell(text: string, note: string | null): TableCell {
  return { text: firstWords(text, READABLE), note };
}

/** The due date, and how late it is. */
export function dueCell(dueOn: CalendarDay | null, today: CalendarDay): TableCell {
  if (dueOn === null) return { text: 'No date' };
  const late = daysBetween(dueOn, today);
  return { text: spokenDay(dueOn), note: late > 0 ? `${spokenDays(late)} late` : null };
}

/** An action by reference, words with its owner, due date. */
export function actionCells(action: ActionRow, today: CalendarDay): TableCell[] {
  return [
    referenceCell('A', action),
    wordsCell(action.text, ownerWords(action)),
    dueCell(action.dueOn, today),
  ];
}

/** Who owes an action without an owner, as the paper says it. */
export function ownerless({ ownerAsWritten }: { ownerAsWritten: string | null }): string {
  return ownerAsWritten ? `“${ownerAsWritten}”, not yet matched` : 'No owner yet';
}

/** An action without a due date: by reference, words with its owner, the day it was made. */
export function undatedCells(action: ActionRow): TableCell[] {
  return [
    referenceCell('A', action),
    wordsCell(action.text, ownerWords(action)),
    { text: spokenDay(action.madeOn) },
  ];
}

/** An action that was claimed complete: by reference, words with its owner, the day of the claim. */
export function claimedCells(action: ActionRow): TableCell[] {
  return [
    referenceCell('A', action),
    wordsCell(action.text, action.ownerName),
    { text: action.claimedOn ? spokenDay(action.claimedOn) : '' },
  ];
}

/** A recommendation whose every action is claimed complete or agreed: by reference, words with whom it was asked of, no day of its own. */
export function claimedRecommendationCells(row: RecommendationRow): TableCell[] {
  return [
    referenceCell('R', row),
    wordsCell(row.text, `Asked of ${inRunningText(row.addresseeName)}`),
    { text: 'By all its actions' },
  ];
}

/** An action as its owner sees it: by reference, words, due date, state, and what to do next. */
export function ownActionCells(action: ActionRow, today: CalendarDay): TableCell[] {
  const { label, tag: colour } = describeActionState(action.state);
  const path = pathOfReference({ kind: 'A', year: action.year, number: action.number });
  return [
    referenceCell('A', action),
    wordsCell(action.text, `For ${inRunningText(action.bodyName)}`),
    dueCell(action.dueOn, today),
    { text: '', tag: tag(label, colour) },
    { text: 'Write an update', href: `${path}/updates/new` },
  ];
}

/** A recommendation by reference, words with those who have yet to answer, and the earliest date of their answers. */
export function recommendationCells(row: RecommendationRow, today: CalendarDay): TableCell[] {
  const owing = owingAddressees(row);
  const names = owing.map(({ name }) => inRunningText(name)).join(' and ');
  return [
    referenceCell('R', row),
    wordsCell(row.text, `Asked of ${names || inRunningText(row.addresseeName)}`),
    dueCell(owing[0]?.dueOn ?? null, today),
  ];
}
