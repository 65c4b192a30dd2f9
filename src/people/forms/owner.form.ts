import { IsEmail, IsIn, IsNotEmpty, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';
import { OWNER_KINDS, type OwnerKind } from '../owner.rules.js';

const LONGEST_NAME = 200;

/** What is typed of a post, a team or a contact. */
export class OwnerForm {
  @IsIn(OWNER_KINDS, { message: 'Select whether it is a post, a team or an outside contact' })
  kind: OwnerKind | '' = '';

  @MaxLength(LONGEST_NAME, { message: 'Name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the name' })
  @IsString({ message: 'Enter the name' })
  name = '';

  @MaxLength(LONGEST_NAME, { message: 'Directorate must be 200 characters or fewer' })
  @IsString({ message: 'Directorate must be words' })
  directorate = '';

  @MaxLength(LONGEST_NAME, { message: 'Organisation must be 200 characters or fewer' })
  @IsString({ message: 'Organisation must be words' })
  organisation = '';

  /** A team or a contact that has no address cannot be reminded; a post is written to through its holder. */
  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an email address in the correct format, like name@example.gov.uk',
  })
  @ValidateIf((form: OwnerForm) => form.email !== '' || form.kind === 'team' || form.kind === 'contact')
  email = '';

  /** The id of who stands in; empty for nobody. */
  @Matches(/^\d{0,9}$/, { message: 'Select who stands in from the list' })
  fallback = '';

  /** The id of the owner to whom a post or a team reports; empty for nobody. */
  @Matches(/^\d{0,9}$/, { message: 'Select who it reports to from the list' })
  reportsTo = '';

  /** The last entry of the trail when the form was made; empty for a new owner. */
  @Matches(/^\d{0,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
