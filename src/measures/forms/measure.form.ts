import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { PUBLICITIES, type Publicity } from '../../bodies/publicity.rules.js';
import { BETTERS, type Better } from '../measure.rules.js';

export const DECIMALS = ['0', '1', '2', '3', '4'] as const;

/** What is said of a measure. The days of baseline and target are read beside it. */
export class MeasureForm {
  @MaxLength(200, { message: 'The name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter what is measured' })
  @IsString({ message: 'Enter what is measured' })
  name = '';

  @MaxLength(60, { message: 'The unit must be 60 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the unit' })
  @IsString({ message: 'Enter the unit' })
  unit = '';

  @IsIn(DECIMALS, { message: 'Select the number of decimals' })
  decimals: string = '0';

  @IsIn(BETTERS, { message: 'Select whether more or less is better' })
  better: Better | '' = '';

  /** The code of the body that watches it. */
  @IsNotEmpty({ message: 'Select the body that watches it' })
  @IsString({ message: 'Select the body that watches it' })
  body = '';

  @IsString({ message: 'The baseline must be a number, like 1,204 or 94.1' })
  baseline = '';

  @IsString({ message: 'The target must be a number, like 1,204 or 94.1' })
  target = '';

  @IsIn(PUBLICITIES, { message: 'Select who can see the measure' })
  publicity: Publicity = 'published';

  /** A recommendation or an action of which it tells; asked for a new measure only. */
  @IsString({ message: 'Enter a reference like R2022/014 or A2023/051' })
  item = '';

  /** The last entry of its trail when the form was made; `0` for a new measure. */
  @Matches(/^\d{1,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '0';
}
