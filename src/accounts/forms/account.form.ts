import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { ROLES, type Role } from '../../web/permissions.rules.js';
import { PLAIN_ADDRESS } from '../../web/plain-address.rules.js';

const ENTRIES = ['invitation', 'password'] as const;
export type AccountEntry = (typeof ENTRIES)[number];

/** What is typed of a new account. */
export class AccountForm {
  @MaxLength(200, { message: 'Name must be 200 characters or fewer' })
  @IsNotEmpty({ message: 'Enter the name' })
  @IsString({ message: 'Enter the name' })
  name = '';

  @IsEmail(PLAIN_ADDRESS, {
    message: 'Enter an email address in the correct format, like name@example.gov.uk',
  })
  @IsNotEmpty({ message: 'Enter the email address' })
  @IsString({ message: 'Enter the email address' })
  email = '';

  @IsIn(ROLES, { message: 'Select what they may do' })
  role: Role | '' = '';

  /** The id of somebody known; empty for whoever has the address. */
  @Matches(/^\d{0,9}$/, { message: 'Select somebody from the list' })
  person = '';

  /** How they get in first: by an invitation that is sent, or with a password that is shown. */
  @IsIn(ENTRIES, { message: 'Select how they get in' })
  entry: AccountEntry = 'password';

  /** The ids of the bodies that it is for. */
  @Matches(/^\d{1,9}$/, { each: true, message: 'Select bodies from the list' })
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  bodies: string[] = [];
}
