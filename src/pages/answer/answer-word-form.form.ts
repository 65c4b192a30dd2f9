import type { CalendarDay } from '../../calendar/calendar-day.js';
import type { FilledAnswer, FilledResponseForm } from '../../documents/reading/filled-response-form.js';
import { parseReference, referenceInPath } from '../../items/references/reference.rules.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { readFormAnswer, readFormDay } from '../../responses/word-form/word-form-answer.rules.js';
import type { TypedDay } from '../../web/british-day-field.js';
import type { FormBody } from '../../web/form.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { readDraft, type SentDraft } from './answer-draft-fields.form.js';

/** A draft of the response to one recommendation. */
export type DraftOnForm = { readonly row: RecommendationRow; readonly draft: SentDraft };

export type ReadDraftForm = {
  readonly drafts: readonly DraftOnForm[];
  readonly faults: readonly FieldError[];
};

/**
 * Reads a response form as so many drafts, one for each recommendation about which something is filled in. Where one is at fault none
 * is sent: each fault names its recommendation.
 * @param rows what its sender is asked by the link
 */
export async function readDraftForm(
  { whole, answers }: FilledResponseForm,
  rows: readonly RecommendationRow[],
  today: CalendarDay,
): Promise<ReadDraftForm> {
  const drafts: DraftOnForm[] = [];
  const faults: FieldError[] = [];
  const decided = readFormDay(whole.decidedOn);
  if (decided.isUnread)
    faults.push(atFile(`“${whole.decidedOn}” is not the day of the decision. Enter a date`));
  for (const answer of answers.filter(isFilledIn)) {
    const row = rows.find((each) => referenceInPath({ kind: 'R', ...each }) === nameOn(answer));
    if (!row) {
      faults.push(atFile(`${answer.reference} is not asked for by this link, or has been answered already`));
      continue;
    }
    const read = readFormAnswer(row, answer, [], new Map());
    const draft = await readDraft(asTyped(answer, read.typed, whole.decidedBy, decided.typed), today);
    faults.push(...read.faults.map(({ message }) => atFile(message)));
    if (draft.ok) drafts.push({ row, draft: draft.draft });
    else if (read.faults.length === 0)
      faults.push(...draft.faults.map(({ message }) => atFile(`${row.reference}: ${message}`)));
  }
  if (drafts.length === 0 && faults.length === 0) faults.push(atFile('Nothing is filled in on this form'));
  return { drafts, faults };
}

/** As if it had been typed into the page. A draft has no field for the owner, so that stands with what is to be done. */
function asTyped(
  { owner }: FilledAnswer,
  { decision, reasons, action, due }: ReturnType<typeof readFormAnswer>['typed'],
  decidedBy: string,
  decidedOn: TypedDay,
): FormBody {
  const plan = [action, owner === '' ? '' : `Owner: ${owner}`].filter(Boolean).join('\n');
  return {
    ...{ decision, reasons, plan, decidedBy },
    ...dayBoxes('due', due),
    ...dayBoxes('decidedOn', decidedOn),
  };
}

function dayBoxes(name: string, { day, month, year }: TypedDay): FormBody {
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}

function isFilledIn({ reference: _, ...fields }: FilledAnswer): boolean {
  return Object.values(fields).some((words) => words !== '');
}

function nameOn({ reference }: FilledAnswer): string | null {
  const parsed = parseReference(reference);
  return parsed && referenceInPath(parsed);
}

/** What is wrong with the file. */
export function atFile(message: string): FieldError {
  return { field: 'file', message };
}
