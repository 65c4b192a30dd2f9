import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';
import { VERDICTS, type Verdict } from './verdict.rules.js';

export class VerdictForm extends ExpectedVersionForm {
  @IsIn(VERDICTS, { message: 'Select what the meeting decided' })
  verdict: Verdict | '' = '';

  @ValidateIf((form: VerdictForm) => form.verdict === 'superseded')
  @IsNotEmpty({ message: 'Enter the reference of the item that takes its place' })
  @IsString({ message: 'Enter the reference of the item that takes its place' })
  supersededBy = '';

  @MaxLength(5000, { message: 'What the meeting said must be 5,000 characters or fewer' })
  @ValidateIf((form: VerdictForm) => form.verdict === 'not-agreed' || form.words !== '')
  @IsNotEmpty({ message: 'Enter what is still missing' })
  @IsString({ message: 'Enter what the meeting said' })
  words = '';

  /** One of the meetings offered, as `CYP~2022-05-11`; empty where body and day are given instead. */
  @IsString({ message: 'Select the meeting' })
  meeting = '';

  @IsString({ message: 'Select the body that met' })
  body = '';
}
