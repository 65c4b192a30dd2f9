import { IsIn, Matches } from 'class-validator';
import { SEAT_ROLES, type SeatRole } from '../membership.rules.js';

/** Who takes a seat and as what; the days are read beside it. */
export class MembershipForm {
  @Matches(/^\d{1,9}$/, { message: 'Select who takes the seat' })
  person = '';

  @IsIn(SEAT_ROLES, { message: 'Select whether they are the chair' })
  role: SeatRole | '' = '';

  /** The last entry of the body's trail when the form was made. */
  @Matches(/^\d{1,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
