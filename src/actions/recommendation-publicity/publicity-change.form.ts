import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

/** What a change of publicity says beside the choice itself. */
export class PublicityChangeForm extends ExpectedVersionForm {
  @MaxLength(2000, { message: 'The reason has at most 2,000 characters' })
  @IsNotEmpty({ message: 'Enter why' })
  @IsString({ message: 'Enter why' })
  reason = '';

  /** `yes` where those of its actions are changed with it whose publicity came with it. */
  @IsIn(['yes', ''], { message: 'Choose whether its actions are changed too' })
  actions: 'yes' | '' = '';
}
