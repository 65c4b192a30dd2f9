import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';

/** Who is to hear when something happens to an item. */
export class FollowerForm {
  @MaxLength(200, { message: 'Name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the name' })
  name = '';

  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an email address in the correct format, like name@example.gov.uk',
  })
  address = '';
}
