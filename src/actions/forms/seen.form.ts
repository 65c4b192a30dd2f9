import { Matches } from 'class-validator';

/** A form about something that others may change meanwhile. */
export class SeenForm {
  /** The last entry of the thing's trail when the form was made. */
  @Matches(/^\d{1,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
