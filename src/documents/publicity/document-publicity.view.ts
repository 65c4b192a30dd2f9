import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import { type TextareaArguments, textArea } from '../../web/govuk/textarea.js';
import type { PageView } from '../../web/page.js';
import type { DocumentRow } from '../documents.queries.js';
import type { DocumentPublicityForm } from './document-publicity.form.js';

export type DocumentPublicityView = PageView & {
  readonly frame: FormFrame;
  readonly publicity: RadiosArguments;
  readonly reason: TextareaArguments;
};

export function documentPublicityView(
  { id, title }: Pick<DocumentRow, 'id' | 'title'>,
  { publicity, reason, seen }: DocumentPublicityForm,
  faults: readonly FieldError[] = [],
): DocumentPublicityView {
  const errorAt = messagesOf(faults);
  const paperPath = `/documents/${id}`;
  return {
    title: `Who can see ${title}`,
    faults,
    backLink: { text: title, href: paperPath },
    frame: formFrame({ action: `${paperPath}/publicity/new`, submit: 'Save', cancel: paperPath }, { seen }),
    publicity: radios({
      name: 'publicity',
      legend: 'Who can see the paper?',
      hint: 'This does not change who can see its recommendations and actions. Each has its own page for that.',
      items: [
        { value: 'published', text: 'Everyone' },
        { value: 'unpublished', text: 'Officers and members' },
        { value: 'exempt', text: 'Democratic services only', hint: 'It is exempt or confidential.' },
      ],
      value: publicity,
      error: errorAt('publicity'),
    }),
    reason: textArea({ name: 'reason', label: 'Why', value: reason, rows: 3, error: errorAt('reason') }),
  };
}
