import type { BodyRow } from '../../bodies/bodies.queries.js';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS } from '../../documents/document.rules.js';
import type { DocumentRow } from '../../documents/documents.queries.js';
import { parseReference, pathOfReference } from '../../items/references/reference.rules.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../web/govuk/input.js';
import { type SelectArguments, select } from '../../web/govuk/select.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { TypedPaper } from './paper-correction.form.js';
import { followsPaper, type PaperItem, whyItStays } from './paper-items.rules.js';

export type NamedItem = { readonly reference: string; readonly href: string; readonly why: string | null };

export type PaperCorrectionView = PageView & {
  readonly frame: FormFrame;
  readonly titleField: InputArguments;
  readonly kind: SelectArguments;
  readonly body: SelectArguments;
  readonly datedOn: DateInputArguments;
  readonly reason: TextareaArguments;
  /** What is made anew with the day and the body. */
  readonly following: readonly NamedItem[];
  /** What stays as it is, and why. */
  readonly staying: readonly NamedItem[];
  readonly countedFromReport: string | null;
};

export function paperCorrectionView(
  paper: DocumentRow,
  bodies: readonly BodyRow[],
  depends: { readonly items: readonly PaperItem[]; readonly countedFromReport: readonly string[] },
  { form, datedOn }: TypedPaper,
  faults: readonly FieldError[] = [],
): PaperCorrectionView {
  const at = messagesOf(faults);
  const path = `/documents/${paper.id}`;
  const { items, countedFromReport } = depends;
  return {
    title: 'Correct the details of the paper',
    faults,
    backLink: { text: paper.title, href: path },
    frame: formFrame(
      { action: `${path}/corrections/new`, submit: 'Correct', cancel: path },
      { caption: paper.title, seen: form.seen },
    ),
    titleField: textInput({ name: 'title', label: 'Title', value: form.title, error: at('title') }),
    kind: select({
      name: 'kind',
      label: 'Kind of paper',
      hint: 'If you change it, the paper is read again. Decisions already made stay.',
      items: DOCUMENT_KINDS.map((value) => ({ value, text: DOCUMENT_KIND_NAMES[value] })),
      value: form.kind,
      error: at('kind'),
    }),
    body: select({
      name: 'body',
      label: 'Body that made it',
      items: bodies.map(({ code, name }) => ({ value: code, text: name })),
      value: form.body,
      error: at('body'),
    }),
    datedOn: dateInput({
      name: 'datedOn',
      legend: 'Date of the meeting or the paper',
      value: datedOn,
      error: at('datedOn'),
    }),
    reason: textArea({
      name: 'reason',
      label: 'Why it is corrected',
      value: form.reason,
      rows: 3,
      error: at('reason'),
    }),
    following: items.filter((item) => followsPaper(item, paper)).map((item) => named(item, null)),
    staying: items.flatMap((item) => {
      const why = whyItStays(item, paper);
      return why ? [named(item, why)] : [];
    }),
    countedFromReport: countedFromReport.join(', ') || null,
  };
}

function named({ reference }: PaperItem, why: string | null): NamedItem {
  const parsed = parseReference(reference);
  return { reference, href: parsed ? pathOfReference(parsed) : '', why };
}
