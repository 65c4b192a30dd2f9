import { IsIn, Matches, MaxLength, ValidateIf } from 'class-validator';
import { MANNERS, type Manner } from '../succession.rules.js';

/** How a body comes to its end, and who follows; the day is read beside it. */
export class SuccessionForm {
  @IsIn(MANNERS, { message: 'Select what happened' })
  manner: Manner | '' = '';

  /** The ids of bodies there are; the first takes what is not given to another. */
  @Matches(/^\d{0,9}$/, { message: 'Select the successor from the list' })
  successor = '';

  @Matches(/^\d{0,9}$/, { message: 'Select the second successor from the list' })
  second = '';

  @Matches(/^\d{0,9}$/, { message: 'Select the third successor from the list' })
  third = '';

  @MaxLength(200, { message: 'Name must be 200 characters or fewer' })
  newName = '';

  @Matches(/^[A-Za-z][A-Za-z0-9]{0,11}$/, {
    message: 'Enter a code of up to 12 letters and figures that begins with a letter, such as FAM',
  })
  @ValidateIf((form: SuccessionForm) => form.newCode !== '' || form.newName !== '')
  newCode = '';

  /** The last entry of the body's trail when the form was made. */
  @Matches(/^\d{1,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
