import { Matches } from 'class-validator';

/** The form that ends an owner, or brings it back; its day is read beside it. */
export class RetirementForm {
  /** The last entry of the trail when the form was made. */
  @Matches(/^\d{1,9}$/, { message: 'Open this form again: a part of it did not arrive' })
  seen = '';
}
