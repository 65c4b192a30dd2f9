import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../../web/expected-version.form.js';

/** What a meeting decided about a recommendation itself. */
export class MeetingDecisionForm extends ExpectedVersionForm {
  /** The code of the body that met. */
  @IsString({ message: 'Select the body that met' })
  body = '';

  @MaxLength(5000, { message: 'The reason must be 5,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why' })
  @IsString({ message: 'Enter why' })
  reason = '';
}

export class MergerForm extends MeetingDecisionForm {
  @MaxLength(1000, { message: 'What it is merged with must be 1,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the references of what it is merged with, such as R2022/014' })
  @IsString({ message: 'Enter the references of what it is merged with, such as R2022/014' })
  others = '';

  @MaxLength(100, { message: 'What the paper calls it must be 100 characters or fewer' })
  @IsString({ message: 'Enter what the paper calls it' })
  label = '';

  @MaxLength(20_000, { message: 'The words must be 20,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the words of the new recommendation' })
  @IsString({ message: 'Enter the words of the new recommendation' })
  text = '';
}
