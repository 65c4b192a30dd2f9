import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { CADENCES, type Cadence } from '../../calendar/cadence.js';
import { ExpectedVersionForm } from '../../web/expected-version.form.js';

/** The cadences that say when: what a vague one is decided to be. */
export const DECIDED_CADENCES = CADENCES.filter((cadence) => cadence !== 'regular');

/** Which meeting of those after it was made; of a duty, every so many meetings. */
export const NTHS = ['1', '2', '3', '4', '5', '6'];

/** When an action is due: on a day, at a meeting, or again and again. */
export class DueTermsForm extends ExpectedVersionForm {
  @IsIn(['day', 'meeting', 'duty'], { message: 'Select when it is due' })
  kind: 'day' | 'meeting' | 'duty' | '' = '';

  @ValidateIf(({ kind }: DueTermsForm) => kind === 'duty')
  @IsIn(DECIDED_CADENCES, { message: 'Select how often it recurs' })
  cadence: Cadence | '' = '';

  @IsString({ message: 'Select a body from the list' })
  dueBody = '';

  @IsIn(['', ...NTHS], { message: 'Select which meeting' })
  nth = '';

  @MaxLength(5000, { message: 'The reason must be 5,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter who decided it, or why' })
  @IsString({ message: 'Enter who decided it, or why' })
  reason = '';
}
