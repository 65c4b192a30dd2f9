import { spokenDay } from '../../calendar/spoken-day.js';
import { referenceInPath } from '../../items/references/reference.rules.js';
import { type LetterBlock, letterBlocks } from '../../reminders/letters/letter-blocks.rules.js';
import { type SummaryRow, summaryRow } from '../../web/govuk/summary-list.js';
import { lines } from '../../web/helpers/lines.helper.js';
import type { PageView } from '../../web/page.js';
import { type PublicLetter, publicLetterName } from '../public-letters.queries.js';

export const PUBLIC_LETTERS_PATH = '/register/letters';

export type PublicLetterView = PageView & {
  readonly caption: string;
  readonly rows: readonly SummaryRow[];
  readonly downloadHref: string;
  readonly about: string;
  readonly blocks: readonly LetterBlock[];
  readonly signedBy: string;
};

/** A published letter of the chair, to read and to take away. */
export function publicLetterView(letter: PublicLetter): PublicLetterView {
  const { id, reference, bodyName, addressedTo, datedOn, sentOn, title, words, signedBy } = letter;
  const inPath = referenceInPath(reference);
  return {
    title: publicLetterName(letter),
    backLink: { text: publicLetterName(letter).replace(/^.* about /, ''), href: `/register/${inPath}` },
    caption: bodyName,
    rows: [
      summaryRow('To', { html: lines(addressedTo) }),
      summaryRow('Dated', spokenDay(datedOn)),
      summaryRow('Sent', spokenDay(sentOn)),
    ],
    downloadHref: `${PUBLIC_LETTERS_PATH}/${id}/letter.docx`,
    about: title,
    blocks: letterBlocks(words),
    signedBy,
  };
}

/** The letters about an item, as lines of its page. */
export function publicLetterRows(letters: readonly PublicLetter[]): SummaryRow[] {
  return letters.map((letter) =>
    summaryRow(`Letter of ${spokenDay(letter.sentOn)}`, {
      text: publicLetterName(letter),
      href: `${PUBLIC_LETTERS_PATH}/${letter.id}`,
    }),
  );
}
