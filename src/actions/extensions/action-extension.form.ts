import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

/** Until a day, or until the next meeting of the body that watches it. */
export const EXTENDED_UNTIL = ['day', 'next-meeting'] as const;
export type ExtendedUntil = (typeof EXTENDED_UNTIL)[number];

export class ActionExtensionForm extends ExpectedVersionForm {
  @IsIn(EXTENDED_UNTIL, { message: 'Select the new due date' })
  until: ExtendedUntil = 'day';

  @MaxLength(300, { message: 'Who asked must be 300 characters or fewer' })
  @IsNotEmpty({ message: 'Enter who asked for more time' })
  @IsString({ message: 'Enter who asked for more time' })
  askedBy = '';

  @MaxLength(300, { message: 'Who agreed must be 300 characters or fewer' })
  @IsNotEmpty({ message: 'Enter who agreed' })
  @IsString({ message: 'Enter who agreed' })
  agreedBy = '';

  @MaxLength(5000, { message: 'The reason must be 5,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the reason' })
  @IsString({ message: 'Enter the reason' })
  reason = '';
}
