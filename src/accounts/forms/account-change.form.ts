import { Transform } from 'class-transformer';
import { IsIn, Matches } from 'class-validator';
import { ROLES, type Role } from '../../web/permissions.rules.js';

/** A button pressed on the page of an account. */
export class AccountChangeForm {
  /** The last entry of the trail when the page was made. */
  @Matches(/^\d{1,9}$/, { message: 'Open this page again: a part of it did not arrive' })
  seen = '';
}

/** A role chosen on the page of an account. */
export class RoleForm extends AccountChangeForm {
  @IsIn(ROLES, { message: 'Select what they may do' })
  role: Role | '' = '';

  /** The ids of the bodies that it is for. */
  @Matches(/^\d{1,9}$/, { each: true, message: 'Select bodies from the list' })
  @Transform(({ value }: { value: unknown }) => [value ?? []].flat())
  bodies: string[] = [];
}
