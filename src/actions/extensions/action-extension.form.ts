import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

export class ActionExtensionForm extends ExpectedVersionForm {
  @MaxLength(300, { message: 'Who asked has at most 300 characters' })
  @IsNotEmpty({ message: 'Enter who asked for more time' })
  @IsString({ message: 'Enter who asked for more time' })
  askedBy = '';

  @MaxLength(300, { message: 'Who agreed has at most 300 characters' })
  @IsNotEmpty({ message: 'Enter who agreed to it' })
  @IsString({ message: 'Enter who agreed to it' })
  agreedBy = '';

  @MaxLength(5000, { message: 'The reason has at most 5,000 characters' })
  @IsNotEmpty({ message: 'Enter the reason' })
  @IsString({ message: 'Enter the reason' })
  reason = '';
}
