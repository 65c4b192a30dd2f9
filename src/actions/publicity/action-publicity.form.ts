import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

/** Why it is decided otherwise who may read an action. */
export class ActionPublicityForm extends ExpectedVersionForm {
  @MaxLength(2000, { message: 'The reason has at most 2,000 characters' })
  @IsNotEmpty({ message: 'Enter why' })
  @IsString({ message: 'Enter why' })
  reason = '';
}
