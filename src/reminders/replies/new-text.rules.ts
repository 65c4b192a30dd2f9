import EmailReplyParser from 'email-reply-parser';

/** More is cut off: nobody writes an update of that length by hand. */
const LONGEST_TEXT = 5_000;
const LONGEST_READ = 100_000;

/** Where a mail program begins to quote that says it in a line of its own. */
const QUOTE_BEGINS = [
  /^-{2,}\s*(original message|original appointment|forwarded message)\s*-{2,}\s*$/i,
  /^_{20,}\s*$/,
  /^\*?From:\*?\s.+$/i,
];

/** What telephones put under a message. */
const PHONE_SIGNATURE = /^(sent from (my|outlook|mail|yahoo)\b.*|get outlook for (ios|android).*)$/i;

/** The new text of a reply: without what it quotes and without its signature. */
export function newTextOf(text: string): string {
  const lines = text.slice(0, LONGEST_READ).replace(/\r\n?/g, '\n').split('\n');
  const quoted = lines.findIndex((line) => QUOTE_BEGINS.some((begin) => begin.test(line.trim())));
  const own = quoted === -1 ? lines : lines.slice(0, quoted);
  const parsed = new EmailReplyParser().read(own.join('\n')).getVisibleText();
  const kept = parsed
    .split('\n')
    .filter((line) => !line.startsWith('>') && !PHONE_SIGNATURE.test(line.trim()));
  return kept.join('\n').trim().slice(0, LONGEST_TEXT);
}
