import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { CADENCES, type Cadence } from '../../calendar/cadence.js';
import { PublicityChoiceForm } from '../../items/publicity/publicity-choice.form.js';
import { ACTION_ORIGINS, type ActionOrigin } from '../action.rules.js';
import { NTHS } from '../due-dates/due-terms.form.js';

const isDuty = ({ origin, cadence }: NewActionForm) => origin === 'duty' || cadence !== '';
const isOfMeeting = ({ origin }: NewActionForm) => origin === 'resolution' || origin === 'commitment';

export class NewActionForm extends PublicityChoiceForm {
  @MaxLength(10_000, { message: 'What is to be done must be 10,000 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what is to be done' })
  @IsString({ message: 'Enter what is to be done' })
  text = '';

  @MaxLength(2000, { message: 'The question must be 2,000 characters or fewer' })
  @IsString({ message: 'Enter the question that it answers' })
  question = '';

  @IsIn(ACTION_ORIGINS, { message: 'Select where it comes from' })
  origin: ActionOrigin | '' = '';

  @ValidateIf(({ origin }: NewActionForm) => origin === 'recommendation')
  @IsNotEmpty({ message: 'Enter the reference of the recommendation' })
  @IsString({ message: 'Enter the reference of the recommendation' })
  recommendation = '';

  /** `CYP~2022-05-11` */
  @ValidateIf(isOfMeeting)
  @IsNotEmpty({ message: 'Select the meeting that agreed it' })
  @IsString({ message: 'Select the meeting that agreed it' })
  meeting = '';

  @IsNotEmpty({ message: 'Select the body that watches it' })
  @IsString({ message: 'Select the body that watches it' })
  body = '';

  @IsString({ message: 'Select an owner from the list' })
  owner = '';

  @IsIn(['', ...NTHS], { message: 'Select which meeting' })
  nth = '';

  @IsString({ message: 'Select a body from the list' })
  dueBody = '';

  @ValidateIf(isDuty)
  @IsIn(CADENCES, { message: 'Select how often it recurs' })
  cadence: Cadence | '' = '';
}
