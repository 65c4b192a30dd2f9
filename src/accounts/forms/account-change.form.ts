import { IsIn, Matches } from 'class-validator';
import { ROLES, type Role } from '../../web/access.js';

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
}
