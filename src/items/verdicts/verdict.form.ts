import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';
import { VERDICTS, type Verdict } from './verdict.rules.js';

export class VerdictForm extends ExpectedVersionForm {
  @IsIn(VERDICTS, { message: 'Choose what the meeting decided' })
  verdict: Verdict | '' = '';

  @ValidateIf((form: VerdictForm) => form.verdict === 'superseded')
  @IsNotEmpty({ message: 'Enter the reference of what takes its place' })
  @IsString({ message: 'Enter the reference of what takes its place' })
  supersededBy = '';

  @MaxLength(5000, { message: 'The words of the meeting have at most 5,000 characters' })
  @ValidateIf((form: VerdictForm) => form.verdict === 'not-agreed' || form.words !== '')
  @IsNotEmpty({ message: 'Enter what is still missing' })
  @IsString({ message: 'Enter the words of the meeting' })
  words = '';

  /** One of the meetings offered, as `CYP~2022-05-11`; empty where body and day are given instead. */
  @IsString({ message: 'Choose the meeting' })
  meeting = '';

  @IsString({ message: 'Choose the body that met' })
  body = '';
}
