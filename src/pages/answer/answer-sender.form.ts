import { IsIn, IsString, MaxLength } from 'class-validator';

/** What goes with every answer through a link. */
export class AnswerSenderForm {
  /** Who answers, where a mailbox or a team was written to. */
  @MaxLength(200, { message: 'Your name must be 200 characters or fewer' })
  @IsString({ message: 'Enter your name' })
  sender = '';

  /** `yes` where a receipt by e-mail is wanted. */
  @IsIn(['', 'yes'], { message: 'Say whether you want a receipt' })
  receipt: 'yes' | '' = '';
}
