import { messagesOf } from '../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../web/form-frame.js';
import type { FieldError } from '../../web/govuk/error-summary.js';
import { type FileUploadArguments, fileUpload } from '../../web/govuk/file-upload.js';
import type { PageView } from '../../web/page.js';
import { REPORT_PLACE } from '../formats/word/report-place.js';
import type { LetterheadRow } from './letterheads.queries.js';

export const LETTERHEAD_PATH = '/reports/letterhead';

export type LetterheadView = PageView & {
  readonly frame: FormFrame;
  readonly file: FileUploadArguments;
  readonly reportPlace: string;
  /** The one that holds; null where there is none. */
  readonly current: {
    readonly filename: string;
    readonly size: string;
    readonly by: string;
    readonly at: Date;
    readonly download: string;
    readonly removal: string;
  } | null;
};

export function letterheadView(
  current: LetterheadRow | null,
  faults: readonly FieldError[] = [],
): LetterheadView {
  return {
    title: 'Letterhead of reports',
    faults,
    backLink: { text: 'Reports', href: '/reports' },
    frame: formFrame({ action: LETTERHEAD_PATH, submit: 'Upload', cancel: '/reports' }, { files: true }),
    reportPlace: REPORT_PLACE,
    file: fileUpload({
      name: 'file',
      label: 'Word document',
      hint: 'A .docx of up to 5 MB, without macros',
      accept: ['.docx'],
      error: messagesOf(faults)('file'),
    }),
    current: current && {
      filename: current.filename,
      size: `${Math.max(1, Math.round(current.sizeBytes / 1000)).toLocaleString('en-GB')} KB`,
      by: current.uploadedBy,
      at: current.uploadedAt,
      download: `${LETTERHEAD_PATH}/file`,
      removal: `${LETTERHEAD_PATH}/removals`,
    },
  };
}
