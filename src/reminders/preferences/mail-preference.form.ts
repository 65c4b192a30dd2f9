import { IsIn, Matches } from 'class-validator';
import { MAIL_RHYTHMS, type MailRhythm } from './mail-preference.rules.js';

/** How often somebody is written to, and who meanwhile; the days away are read beside it. */
export class MailPreferenceForm {
  @IsIn(MAIL_RHYTHMS, { message: 'Select how often' })
  rhythm: MailRhythm = 'daily';

  /** `yes` for a digest before each meeting. */
  @IsIn(['', 'yes'], { message: 'Tick the box or leave it empty' })
  beforeMeetings = '';

  /** The id of a person; empty for nobody. */
  @Matches(/^\d{0,9}$/, { message: 'Select somebody from the list' })
  delegate = '';
}
