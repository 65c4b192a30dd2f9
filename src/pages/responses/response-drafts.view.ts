import { dayInLondon } from '../../calendar/clock.js';
import { spokenDay } from '../../calendar/spoken-day.js';
import { pathOfReference, referenceInPath } from '../../items/references/reference.rules.js';
import { DECISION_NAMES } from '../../responses/decision-names.js';
import { type DraftFileRow, draftFileLink } from '../../responses/drafts/response-draft-files.queries.js';
import type { DraftRow } from '../../responses/drafts/response-drafts.queries.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { OwnBodiesSwitch } from '../../web/lists/own-bodies.js';
import type { PageView } from '../../web/page.js';

export type ResponseDraftsView = PageView & {
  readonly ownBodies: OwnBodiesSwitch | null;
  readonly drafts: readonly {
    readonly reference: string;
    readonly href: string;
    readonly text: string;
    readonly rows: readonly SummaryRow[];
    /** What came with it. */
    readonly files: readonly { readonly text: string; readonly href: string }[];
    readonly confirmHref: string;
    readonly returnAction: string;
    readonly returnIsOpen: boolean;
    readonly words: TextareaArguments;
  }[];
};

/** A draft that was to be given back, with what was typed. */
export type TypedReturn = {
  readonly id: number;
  readonly words: string;
  readonly faults: readonly FieldError[];
};

export function responseDraftsView(
  drafts: readonly DraftRow[],
  files: readonly DraftFileRow[],
  again: TypedReturn | null,
  ownBodies: OwnBodiesSwitch | null,
): ResponseDraftsView {
  return {
    ownBodies,
    title: 'Draft responses to confirm',
    faults: (again?.faults ?? []).map(({ field, message }) => ({
      field: field === null ? null : `${field}-${again?.id}`,
      message,
    })),
    drafts: drafts.map((draft) => {
      const typed = again?.id === draft.id ? again : null;
      return {
        reference: draft.reference,
        href: pathOfReference({ kind: 'R', ...draft }),
        text: draft.text,
        rows: rowsOf(draft),
        files: files.filter(({ draftId }) => draftId === draft.id).map(draftFileLink),
        confirmHref: `/responses/new?recommendation=${referenceInPath({ kind: 'R', ...draft })}&draft=${draft.id}`,
        returnAction: `/responses/drafts/${draft.id}/return`,
        returnIsOpen: typed !== null,
        words: {
          ...textArea({
            name: 'words',
            label: 'What is missing?',
            value: typed?.words ?? null,
            rows: 3,
            error: typed?.faults[0]?.message ?? null,
          }),
          id: `words-${draft.id}`,
        },
      };
    }),
  };
}

function rowsOf(draft: DraftRow): SummaryRow[] {
  const { decision, reasons, actionText, actionDueOn, decidedOn, decidedBy, sentBy, sentAddress } = draft;
  const due = actionDueOn ? `, by ${spokenDay(actionDueOn)}` : '';
  return [
    summaryRow('Sent by', `${sentBy} (${sentAddress}), ${spokenDay(dayInLondon(draft.recordedAt))}`),
    summaryRow('For', draft.addresseeName),
    summaryRow('Response due', draft.responseDueOn ? spokenDay(draft.responseDueOn) : 'No date'),
    summaryRow('It says', DECISION_NAMES[decision]),
    ...(reasons ? [summaryRow('Reasons', reasons)] : []),
    ...(actionText ? [summaryRow('To do', `${actionText}${due}`)] : []),
    summaryRow(
      'Decided',
      decidedOn
        ? `${spokenDay(decidedOn)}${decidedBy ? ` by ${decidedBy}` : ''}`
        : 'Not decided yet, according to the draft',
    ),
  ];
}
