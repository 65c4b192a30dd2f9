import { IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

/** When on its day a meeting begins, and where it is; both may stay empty. */
export class MeetingPlaceForm extends ExpectedVersionForm {
  @MaxLength(20, { message: 'Enter the time as in 10am or 2:30pm' })
  @IsString({ message: 'Enter the time as in 10am or 2:30pm' })
  startTime = '';

  @MaxLength(200, { message: 'The place has at most 200 characters' })
  @IsString({ message: 'Enter the place' })
  place = '';
}
