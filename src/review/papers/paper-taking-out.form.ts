import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

export class PaperTakingOutForm extends ExpectedVersionForm {
  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why it is taken out' })
  @IsString({ message: 'Enter why it is taken out' })
  reason = '';
}
