import { bodyPath } from '../../bodies/body-path.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { formatReference, pathOfReference } from '../../items/references/reference.rules.js';
import { dayOrUnknown } from '../../items/views/day-or-unknown.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import type { Tag } from '../../web/govuk/tag.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { PageView } from '../../web/page.js';
import { decisionTag } from '../decision-names.js';
import { type DraftFileRow, draftFileLink } from '../drafts/response-draft-files.queries.js';
import type { AnsweredRow, ResponseRow } from '../response-pages.queries.js';
import { publishedRows } from './published-words.js';

type Link = { readonly text: string; readonly href: string };

export type ResponseView = PageView & {
  readonly facts: readonly SummaryRow[];
  /** What it says as a whole; null where it only answers. */
  readonly words: string | null;
  /** Where it was put right; null where it stands. */
  readonly corrected: Link | null;
  /** The response that it puts right, and why; null for a first recording. */
  readonly corrects: (Link & { readonly reason: string }) | null;
  readonly answers: readonly {
    readonly reference: string;
    readonly href: string;
    readonly label: string | null;
    readonly text: string;
    readonly decision: Tag;
    readonly reasons: string | null;
    readonly actions: readonly Link[];
  }[];
  /** What came with it by e-mail, for those who keep the register. */
  readonly files: readonly Link[];
  /** Where it can be put right; null for those who only read, and where it was put right already. */
  readonly correctHref: string | null;
  /** Where it can be undone, for some minutes. */
  readonly undoHref: string | null;
};

/**
 * A response with everything that it answers.
 * @param rights whether the viewer keeps the register, and whether it is so new that it may be undone
 */
export function responseView(
  response: ResponseRow,
  answers: readonly AnsweredRow[],
  files: readonly DraftFileRow[],
  { mayKeep, mayUndo }: { readonly mayKeep: boolean; readonly mayUndo: boolean },
): ResponseView {
  const { id, bodyName, decidedOn, words, correctsId, correctionReason, correctedById } = response;
  return {
    title: response.isDecidedOnKnown
      ? `Response of ${spokenDay(decidedOn)}: ${bodyName}`
      : `Response of an unknown day: ${bodyName}`,
    backLink: { text: 'Responses', href: '/responses' },
    facts: factsOf(response),
    words,
    corrected:
      correctedById === null
        ? null
        : { text: 'See the current response', href: `/responses/${correctedById}` },
    corrects:
      correctsId === null
        ? null
        : {
            text: 'See what was recorded first',
            href: `/responses/${correctsId}`,
            reason: correctionReason ?? '',
          },
    answers: answers.map((answer) => ({
      reference: formatReference({ kind: 'R', ...answer }),
      href: pathOfReference({ kind: 'R', ...answer }),
      label: answer.label,
      text: answer.text,
      decision: decisionTag(answer.decision),
      reasons: answer.reasons,
      actions: answer.actions.map((action) => ({
        text: formatReference({ kind: 'A', ...action }),
        href: pathOfReference({ kind: 'A', ...action }),
      })),
    })),
    files: mayKeep ? files.map(draftFileLink) : [],
    undoHref: mayKeep && correctedById === null && mayUndo ? `/responses/${id}/undo` : null,
    correctHref: mayKeep && correctedById === null ? `/responses/${id}/corrections/new` : null,
  };
}

function factsOf(response: ResponseRow): SummaryRow[] {
  const { bodyCode, bodyName, decidedOn, decidedBy, documentId, documentTitle } = response;
  return [
    summaryRow('Body', { text: bodyName, href: bodyPath(bodyCode) }),
    decidedBy && summaryRow('Decided by', decidedBy),
    summaryRow('Decided on', dayOrUnknown(decidedOn, response.isDecidedOnKnown)),
    ...publishedRows(response),
    documentId &&
      documentTitle &&
      summaryRow('Paper', { text: documentTitle, href: `/documents/${documentId}` }),
    summaryRow('Recorded', `by ${response.recordedBy} on ${dateTime(response.recordedAt)}`),
  ].filter((row): row is SummaryRow => Boolean(row));
}
