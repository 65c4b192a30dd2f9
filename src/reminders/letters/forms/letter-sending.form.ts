import { IsIn } from 'class-validator';
import { ExpectedVersionForm } from '../../../web/expected-version.form.js';

export const LETTER_WAYS = ['mail', 'post'] as const;

/** How a letter goes out; the day of posting is read beside it. */
export class LetterSendingForm extends ExpectedVersionForm {
  @IsIn(LETTER_WAYS, { message: 'Select how the letter is sent' })
  way: (typeof LETTER_WAYS)[number] | '' = '';
}
