import type { DocumentRow } from '../../documents/documents.queries.js';
import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { PaperDependant } from './paper-dependants.queries.js';
import type { PaperTakingOutForm } from './paper-taking-out.form.js';

const WHAT: Record<PaperDependant['what'], string> = {
  recommendation: 'a recommendation: withdraw it',
  action: 'an action: record a verdict that it is no longer needed',
  letter: 'a notice that was served with it: a notice cannot be withdrawn, so the paper stays',
  response: 'a response recorded from it: correct the response, and name another paper',
  figure: 'a measure: correct the figures that name it',
  link: 'a link to it: end the link',
};

export type PaperTakingOutView = PageView & {
  readonly frame: FormFrame;
  readonly reason: TextareaArguments;
  /** What rests on it and the reader may see. */
  readonly resting: readonly { readonly name: string; readonly href: string; readonly words: string }[];
  /** How many more rest on it that the reader may not see. */
  readonly hidden: number;
  readonly isFree: boolean;
  /** How many proposals of it wait for a decision. */
  readonly waiting: number;
  /** How many decisions and notes of a meeting are known from it alone. */
  readonly kept: number;
};

export function paperTakingOutView(
  { id, title }: DocumentRow,
  resting: readonly PaperDependant[],
  { waiting, kept }: { readonly waiting: number; readonly kept: number },
  form: PaperTakingOutForm,
  faults: readonly FieldError[] = [],
): PaperTakingOutView {
  const path = `/documents/${id}`;
  const named = resting.flatMap(({ what, name, href }) =>
    name && href ? [{ name, href, words: WHAT[what] }] : [],
  );
  return {
    title: resting.length > 0 ? 'This paper cannot be taken out yet' : 'Take this paper out?',
    faults,
    backLink: { text: title, href: path },
    frame: formFrame(
      { action: `${path}/taking-out`, submit: 'Take the paper out', cancel: path },
      { caption: title, warning: true, seen: form.seen },
    ),
    reason: textArea({
      name: 'reason',
      label: 'Why the paper does not belong in the register',
      value: form.reason,
      rows: 3,
      error: messagesOf(faults)('reason'),
    }),
    resting: named,
    hidden: resting.length - named.length,
    isFree: resting.length === 0,
    waiting,
    kept,
  };
}
