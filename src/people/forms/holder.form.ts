import { IsEmail, IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';

/** Who takes a post; the first day is read beside it. */
export class HolderForm {
  @MaxLength(200, { message: 'Name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the holder’s name' })
  @IsString({ message: 'Enter the holder’s name' })
  name = '';

  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an email address in the correct format, like name@example.gov.uk',
  })
  @IsNotEmpty({ message: 'Enter the holder’s email address: reminders go there' })
  @IsString({ message: 'Enter the holder’s email address: reminders go there' })
  email = '';

  @IsOptional()
  @IsString()
  interim?: string;

  /** The last entry of the trail when the form was made. */
  @Matches(/^\d{1,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
