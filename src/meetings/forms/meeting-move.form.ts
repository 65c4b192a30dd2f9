import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

/** Why a meeting is on another day; the day is read beside it. */
export class MeetingMoveForm extends ExpectedVersionForm {
  @IsIn(['moved', 'corrected', 'called-off'], { message: 'Select what happened to the meeting' })
  kind: 'moved' | 'corrected' | 'called-off' | '' = '';

  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the reason' })
  @IsString({ message: 'Enter the reason' })
  reason = '';
}
