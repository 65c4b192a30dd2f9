import { simpleParser } from 'mailparser';
import { readHtml } from './html-text.js';
import { UnreadableDocument } from './unreadable-document.js';

/** Attachments that may be the paper itself, a forwarded e-mail too; pictures and signatures are not. */
const PAPER =
  /\.(?:pdf|docx?|dotx|odt|rtf|html?|txt|xlsx?|eml|msg)$|^(?:application\/(?:pdf|msword|vnd\.)|message\/rfc822)/i;

/** The words of an e-mail or of a saved page, decoded. @throws UnreadableDocument where the paper is attached to it */
export async function mailWords(content: Buffer, filename: string): Promise<string> {
  const mail = await simpleParser(content, {
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
  }).catch((cause: unknown) => {
    throw new UnreadableDocument(
      'damaged',
      `${filename} cannot be read as an email or a saved page: save it as PDF or HTML and send that`,
      { cause },
    );
  });
  const papers = mail.attachments.filter(
    ({ filename: name, contentType, related }) =>
      !related && (PAPER.test(name ?? '') || PAPER.test(contentType)),
  );
  if (papers.length > 0) {
    const names = papers.map(({ filename: name }) => name ?? 'a file without a name').join(', ');
    throw new UnreadableDocument(
      'has-attachments',
      `${filename} is an email with papers attached (${names.slice(0, 300)}): save what is to be read from it and send that`,
    );
  }
  const words = mail.html ? readHtml(mail.html) : (mail.text ?? '');
  // A subject alone is no paper.
  if (words.trim() === '') return '';
  const subject = mail.subject && !words.startsWith(mail.subject) ? `${mail.subject}\n\n` : '';
  return `${subject}${words}`.replace(/\r\n?/g, '\n');
}
