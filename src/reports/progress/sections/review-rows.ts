import { describeActionState } from '../../../actions/states/action-states.rules.js';
import { spokenDay } from '../../../calendar/spoken-day.js';
import { ENDING_WORDS } from '../../../recommendations/endings/recommendation-ending.rules.js';
import { describeRecommendationState } from '../../../recommendations/states/recommendation-states.rules.js';
import { column, dayCell, linkCell, textCell } from '../../printed/printed-cells.js';
import type { PrintedCell } from '../../printed/printed-report.js';
import { DECISION_WORDS } from '../decision-words.js';
import type { ReviewedAction, ReviewedAnswer, ReviewedRecommendation } from '../review.js';
import { judgedWords, positionCell } from './position-cells.js';
import type { SectionContext } from './section-context.js';
import { progressStatusCell } from './status-cells.js';

export const REVIEW_COLUMNS = [
  column('Reference', 'reference'),
  column('Recommendation and response', 'wide'),
  column('Action and owner', 'wide'),
  column('Due', 'day'),
  column('Latest position', 'wide'),
  column('Status', 'narrow'),
];

/** One row; where there are several actions, one more for each of them below it. @param meeting the day of the one that made it */
export function reviewRows(
  item: ReviewedRecommendation,
  context: SectionContext,
  meeting: string | null = null,
): PrintedCell[][] {
  const [only, ...others] = item.actions;
  const stateLabel = describeRecommendationState(item.state).label;
  const head = [referenceCell(item, meeting, context), textCell(labelledWords(item), answerWords(item))];
  const status = progressStatusCell(item.status, stateLabel);
  if (!only) return [[...head, textCell('–'), owedCell(item), outcomeCell(item), status]];
  if (others.length === 0) return [[...head, ...actionCells(only, context), status]];
  const below = `${item.actions.length} actions, below`;
  return [
    [...head, textCell(below), owedCell(item), outcomeCell(item), status],
    ...item.actions.map((action) => [
      referenceCell(item, null, context),
      textCell('As above'),
      ...actionCells(action, context),
      progressStatusCell(action.status, describeActionState(action.state).label),
    ]),
  ];
}

function referenceCell(
  { reference, path }: ReviewedRecommendation,
  meeting: string | null,
  { base }: SectionContext,
): PrintedCell {
  return linkCell(reference, `${base}${path}`, meeting);
}

/** “a) That the Executive …”, as the paper prints it. */
export function labelledWords({ label, words }: Pick<ReviewedRecommendation, 'label' | 'words'>): string {
  if (label === null) return words;
  return /[.):]$/.test(label) ? `${label} ${words}` : `${label}. ${words}`;
}

function actionCells(action: ReviewedAction, context: SectionContext): PrintedCell[] {
  const { words, owner, reference, path, dueOn, slippage, latest, verdict } = action;
  return [
    {
      ...textCell(words, owner ?? 'No owner yet'),
      links: [{ text: reference, href: `${context.base}${path}` }],
    },
    dayCell(dueOn, slippage),
    positionCell(latest, verdict, context),
  ];
}

/** The first day on which an answer is owed. */
function owedCell({ answers }: ReviewedRecommendation): PrintedCell {
  const [first] = answers.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return first ? dayCell(first, 'for an answer') : dayCell(null);
}

/** What its panel or a meeting said of the recommendation itself. */
function outcomeCell({ ending, verdict }: ReviewedRecommendation): PrintedCell {
  if (ending) {
    const into = ending.successors.length > 0 ? ` into ${ending.successors.join(' and ')}` : '';
    return textCell(`${ENDING_WORDS[ending.kind]}${into} on ${spokenDay(ending.on)}`, ending.reason || null);
  }
  return textCell(verdict ? judgedWords(verdict) : '–');
}

/** “Accepted by the Executive on 27 May 2026: reasons”, one for each body that was asked. */
function answerWords({ answers, ending }: ReviewedRecommendation): string {
  return answers
    .filter(({ decision }) => decision !== null || ending === null)
    .map((answer) => oneAnswer(answer))
    .join('. ');
}

function oneAnswer({ by, decision, on, reasons, dueOn }: ReviewedAnswer): string {
  if (decision === null || on === null)
    return `${by}: no answer yet${dueOn === null ? '' : `, due on ${spokenDay(dueOn)}`}`;
  return `${by}: ${DECISION_WORDS[decision].toLowerCase()} on ${spokenDay(on)}${reasons === null ? '' : `. ${reasons}`}`;
}
