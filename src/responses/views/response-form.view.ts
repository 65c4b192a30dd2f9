import type { OpenAction } from '../../actions/continuations/open-actions.queries.js';
import type { BodyRow, MeetingRow } from '../../bodies/bodies.queries.js';
import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import type { DocumentRow } from '../../documents/documents.queries.js';
import { pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import type { OwnerOnDay } from '../../people/owners.queries.js';
import type { RecommendationChoice } from '../../recommendations/recommendation-choice.queries.js';
import type { RecommendationRow } from '../../recommendations/recommendation-row.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import type { TableArguments } from '../../web/govuk/table.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { DraftRow } from '../drafts/response-drafts.queries.js';
import { BLANK_ANSWER, type TypedResponse } from '../forms/response-fields.form.js';
import type { NewAnswer } from '../new-response.js';
import { type PlanPasteView, planPasteView } from '../plan/plan-paste.view.js';
import { wordFormSummary } from '../word-form/word-form-summary.view.js';
import { type AnswerFields, answerFields } from './answer-fields.view.js';
import { comingResponse } from './coming-response.view.js';
import { type ForAllFields, forAllFields } from './for-all.view.js';

export type ResponseFormView = PageView & {
  readonly frame: FormFrame;
  /** The paper with which the answers are to be compared. */
  readonly paper: {
    readonly text: string;
    readonly href: string;
    /** Where other recommendations are chosen that it answers. */
    readonly chooseHref: string;
    /** What it says that has no place on the form. */
    readonly notices: readonly string[];
  } | null;
  /** What a form in Word comes to; null where the page was not filled from one. */
  readonly wordForm: { readonly notices: readonly string[]; readonly summary: TableArguments } | null;
  /** The draft that the form was filled from, in words; null where there was none. */
  readonly draft: string | null;
  readonly body: SelectArguments;
  readonly decidedOn: DateInputArguments;
  readonly decidedBy: InputArguments;
  readonly words: TextareaArguments;
  readonly publishedAt: InputArguments;
  readonly meeting: SelectArguments;
  /** Where an earlier recording is put right. */
  readonly reason: TextareaArguments | null;
  readonly answers: readonly AnswerFields[];
  /** Where several are answered: in rows of a table. */
  readonly isTable: boolean;
  /** What is said once for all of them; null for one, and for a correction. */
  readonly forAll: ForAllFields | null;
  readonly plan: PlanPasteView | null;
  /** What will be recorded, where that was asked; null where it was not. */
  readonly coming: TableArguments | null;
  /** Whether what is said of the response as a whole stands open. */
  readonly wholeIsOpen: boolean;
};

/** What the form offers to choose from. */
export type ResponseOffer = {
  readonly bodies: readonly BodyRow[];
  /** The meetings with whose papers it may have been published, the latest first. */
  readonly meetings: readonly MeetingRow[];
  readonly owners: readonly OwnerOnDay[];
  /** The owners' ids by words that were settled before. */
  readonly aliases: ReadonlyMap<string, number>;
  /** What is open of each recommendation, by its id. */
  readonly openActions: ReadonlyMap<number, readonly OpenAction[]>;
  /** The paper from which the form was filled; null where it was not. */
  readonly paper: Pick<DocumentRow, 'id' | 'title'> | null;
  /** What the paper says that has no place on the form; none where it is not known. */
  readonly paperNotices?: readonly string[];
  /** The answers of a form that is right and was to be checked first; none where they are recorded. */
  readonly coming?: readonly NewAnswer[] | null;
  /** The draft from which the form was filled; none where it was not. */
  readonly draft?: DraftRow | null;
  /** What is to be said of the form in Word from which the page was filled; none where it was not. */
  readonly wordForm?: { readonly notices: readonly string[] } | null;
  /** The response that is put right; null for a new one. */
  readonly correctsId: number | null;
};

export function responseFormView(
  choice: RecommendationChoice,
  offer: ResponseOffer,
  typed: TypedResponse,
  faults: readonly FieldError[] = [],
): ResponseFormView {
  const { bodies, meetings, owners, openActions, paper, correctsId } = offer;
  const { draft = null, wordForm = null, paperNotices = [], coming = null } = offer;
  const errorAt = messagesOf(faults);
  const { rows, query } = choice;
  const isCorrection = correctsId !== null;
  const isTable = rows.length > 1;
  const isForAll = isTable && !isCorrection;
  const cancelHref = isCorrection ? `/responses/${correctsId}` : whereAfter(choice);
  return {
    title: isCorrection ? 'Correct a response' : wordForm ? 'Check the response form' : 'Record a response',
    faults,
    backLink: { text: 'Back', href: cancelHref },
    wordForm: wordForm && {
      notices: wordForm.notices,
      summary: wordFormSummary(rows, typed, owners, faults),
    },
    draft:
      draft &&
      `Filled in from the draft that ${draft.sentBy} (${draft.sentAddress}) sent on ${spokenDay(dayInLondon(draft.recordedAt))}. Compare it with what was decided: nothing is recorded until you save it.`,
    paper: paper && {
      text: paper.title,
      href: `/documents/${paper.id}`,
      chooseHref: `/responses/new?paper=${paper.id}&choose=yes`,
      notices: paperNotices,
    },
    body: select({
      name: 'body',
      label: 'Which body answers',
      empty: 'Select a body',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: typed.body,
      error: errorAt('body'),
    }),
    decidedOn: dateInput({
      name: 'decidedOn',
      legend: 'Day of the decision',
      hint: 'For example, 5 7 2022.',
      value: typed.decidedOn,
      error: errorAt('decidedOn'),
    }),
    decidedBy: textInput({
      name: 'decidedBy',
      label: 'Who decided',
      hint: 'If it was not the body itself. For example, the Executive Member for Children under delegated powers.',
      value: typed.decidedBy,
      error: errorAt('decidedBy'),
    }),
    words: textArea({
      name: 'words',
      label: 'What the response says as a whole',
      hint: 'Leave it empty if it only answers each recommendation.',
      value: typed.words,
      rows: 3,
      error: errorAt('words'),
    }),
    publishedAt: textInput({
      name: 'publishedAt',
      label: 'Where it was published',
      hint: 'A web address, or the name of the paper. Leave it empty if it is not published yet.',
      value: typed.publishedAt,
      error: errorAt('publishedAt'),
    }),
    meeting: select({
      name: 'meeting',
      label: 'Meeting whose papers it was published with',
      empty: 'None, or not known',
      items: meetings.map(({ id, bodyName, heldOn }) => ({
        value: String(id),
        text: `${bodyName}, ${spokenDay(heldOn)}`,
      })),
      value: typed.meeting,
      error: errorAt('meeting'),
    }),
    reason: isCorrection
      ? textArea({
          name: 'reason',
          label: 'Why it is corrected',
          hint: 'The earlier version stays visible, with this reason.',
          value: typed.reason,
          rows: 3,
          error: errorAt('reason'),
        })
      : null,
    answers: rows.map((row) =>
      answerFields(
        row,
        typed.answers[referenceInPath({ kind: 'R', ...row })] ?? BLANK_ANSWER,
        owners,
        errorAt,
        {
          mayBeLeftOpen: isCorrection || rows.length > 1,
          hasPlan: !isCorrection,
          open: openActions.get(row.id) ?? [],
          becomes: typed.continuations,
          pasted: pastedWords(typed, row),
        },
      ),
    ),
    isTable,
    forAll: isForAll ? forAllFields(typed.forAll, owners, errorAt) : null,
    plan: isForAll ? planPasteView(typed.plan, { rows, owners }, errorAt) : null,
    coming: coming && comingResponse(rows, coming, owners),
    wholeIsOpen: !isTable || WHOLE.some((field) => typed[field] !== '' || errorAt(field) !== null),
    frame: formFrame(
      {
        action: isCorrection
          ? `/responses/${correctsId}/corrections/new`
          : `/responses/new${query}${paper ? `&paper=${paper.id}` : ''}${draft ? `&draft=${draft.id}` : ''}${wordForm ? '&form=word' : ''}`,
        submit: isCorrection ? 'Record the correction' : 'Record the response',
        cancel: cancelHref,
      },
      { wide: isTable },
    ),
  };
}

const WHOLE = ['decidedBy', 'words', 'publishedAt', 'meeting'] as const;

function pastedWords({ plan }: TypedResponse, { id }: RecommendationRow): string[] {
  return plan.entries
    .filter(({ recommendationId }) => recommendationId === id)
    .map(({ line }) => `Line ${line.number} of the plan`);
}

/** Where the form leads when it is done or given up. */
export function whereAfter({ documentId, rows: [first, ...more] }: RecommendationChoice): string {
  if (documentId !== null) return `/recommendations?document=${documentId}`;
  if (more.length > 0) return '/responses';
  return first ? pathOfReference({ kind: 'R', ...first }) : '/recommendations';
}
