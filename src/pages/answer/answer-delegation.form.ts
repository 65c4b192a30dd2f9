import { IsEmail, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';

export class AnswerDelegationForm {
  @MaxLength(200, { message: 'Their name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter their name' })
  @IsString({ message: 'Enter their name' })
  toName = '';

  @IsEmail(
    { ...PLAIN_ADDRESS, require_tld: false },
    { message: 'Enter their email address, like name@example.gov.uk' },
  )
  @IsString({ message: 'Enter their email address' })
  toAddress = '';
}
