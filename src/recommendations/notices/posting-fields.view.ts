import { PRESUMED_RECEIPT_LAW } from '../../deadlines/ordinary-post.rules.js';
import { type DateInputArguments, dateInput } from '../../web/govuk/date-input.js';
import { type RadiosArguments, radios } from '../../web/govuk/radios.js';
import type { TypedPosting } from './posting.form.js';

/** The questions about the posting of a notice. */
export type PostingFields = { readonly posted: DateInputArguments; readonly presumedBy: RadiosArguments };

export function postingFields(
  { postedOn, presumedBy }: TypedPosting,
  error: (name: string) => string | null,
): PostingFields {
  return {
    posted: dateInput({
      name: 'posted',
      legend: 'Day of posting or sending (optional)',
      hint: 'It is kept with the day of receipt.',
      value: postedOn,
      error: error('posted'),
    }),
    presumedBy: radios({
      name: 'presumedBy',
      legend: 'Is the day of receipt known?',
      hint: `If not, it can be presumed, and is marked as presumed. ${PRESUMED_RECEIPT_LAW}.`,
      items: [
        { value: 'known', text: 'Yes, it is entered above' },
        { value: 'first-class', text: 'No: presume the second working day after first-class posting' },
        { value: 'second-class', text: 'No: presume the fourth working day after second-class posting' },
      ],
      value: presumedBy || 'known',
      error: error('presumedBy'),
    }),
  };
}
