import { IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

/** When on its day a meeting begins, and where it is; both may stay empty. */
export class MeetingPlaceForm extends ExpectedVersionForm {
  @MaxLength(20, { message: 'Enter the time in the format 10am or 2:30pm' })
  @IsString({ message: 'Enter the time in the format 10am or 2:30pm' })
  startTime = '';

  @MaxLength(200, { message: 'The place must be 200 characters or fewer' })
  @IsString({ message: 'Enter the place' })
  place = '';
}
