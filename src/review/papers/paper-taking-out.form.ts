import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

export class PaperTakingOutForm extends ExpectedVersionForm {
  @MaxLength(2000, { message: 'The reason has at most 2,000 characters' })
  @IsNotEmpty({ message: 'Enter why it is taken out' })
  @IsString({ message: 'Enter why it is taken out' })
  reason = '';
}
