import MailComposer from 'nodemailer/lib/mail-composer';
import type { WrittenMessage } from './mail-message.js';
import { mailOptions, type Sender } from './mail-options.js';

/** The message as a file that every mail program opens (`message/rfc822`, `.eml`). */
export async function messageFile(message: WrittenMessage, sender: Sender): Promise<Buffer> {
  return new MailComposer(mailOptions(message, sender)).compile().build();
}
