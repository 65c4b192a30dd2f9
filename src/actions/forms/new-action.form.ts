import { IsIn, IsNotEmpty, IsString, MaxLength, ValidateIf } from 'class-validator';
import { CADENCES, type Cadence } from '../../calendar/cadence.js';

const isDuty = (form: NewActionForm) => form.origin === 'duty';

export class NewActionForm {
  @MaxLength(10_000, { message: 'What is to be done has at most 10,000 characters' })
  @IsNotEmpty({ message: 'Enter what is to be done' })
  @IsString({ message: 'Enter what is to be done' })
  text = '';

  @IsNotEmpty({ message: 'Choose the body that watches it' })
  @IsString({ message: 'Choose the body that watches it' })
  body = '';

  @IsString({ message: 'Choose an owner from the list' })
  owner = '';

  @IsIn(['by-hand', 'duty'], { message: 'Choose whether it is done once or comes again' })
  origin: 'by-hand' | 'duty' | '' = '';

  @ValidateIf(isDuty)
  @IsIn(CADENCES, { message: 'Choose how often it comes again' })
  cadence: Cadence | '' = '';
}
