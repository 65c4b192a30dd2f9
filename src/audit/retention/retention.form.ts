import { IsIn, Matches } from 'class-validator';

const MONTHS = /^(?:|[1-9]|[1-9]\d|1\d\d|2[0-3]\d|240)$/;
const MESSAGE = {
  message: 'Enter a number of months from 1 to 240, or leave it empty to keep them for good',
};

/** For how long an administrator wants things kept; from when is read from its three boxes. */
export class RetentionForm {
  @Matches(MONTHS, MESSAGE)
  sentMails = '';

  @Matches(MONTHS, MESSAGE)
  receivedMails = '';

  @Matches(MONTHS, MESSAGE)
  accessEvents = '';

  @Matches(MONTHS, MESSAGE)
  closedAccounts = '';

  @IsIn(['', 'yes'])
  daily = '';
}
