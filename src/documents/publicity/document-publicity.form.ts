import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

export class DocumentPublicityForm extends ExpectedVersionForm {
  @IsIn(PUBLICITIES, { message: 'Select who can see it' })
  publicity: Publicity | '' = '';

  @MaxLength(2000, { message: 'The reason must be 2,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter why' })
  @IsString({ message: 'Enter why' })
  reason = '';
}
