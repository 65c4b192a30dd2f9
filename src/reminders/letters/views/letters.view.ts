import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { daysBetween } from '../../../calendar/calendar-day.js';
import { spokenDay, spokenDays } from '../../../calendar/spoken-day.js';
import { formatReference } from '../../../items/references/reference.rules.js';
import { firstWords } from '../../../items/views/first-words.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments, TableCell } from '../../../web/govuk/table.js';
import { tag } from '../../../web/govuk/tag.js';
import type { PageView } from '../../../web/page.js';
import type { ChairLetterRow } from '../chair-letter-row.js';
import { LETTER_ORDINALS, LETTERS_PATH } from '../letter-key.rules.js';
import type { DueLetterLine } from '../letter-lines.service.js';

const READABLE = 160;

export type LettersView = PageView & {
  readonly intro: string;
  readonly due: TableArguments | null;
  readonly drafts: TableArguments | null;
  readonly sent: TableArguments | null;
};

/** Letters of chairs: due, drafted, sent. @param mayDraft whether the reader drafts them, or only reads them */
export function lettersView(
  due: readonly DueLetterLine[],
  letters: readonly ChairLetterRow[],
  today: CalendarDay,
  mayDraft: boolean,
  seesReminders: boolean,
): LettersView {
  const drafts = letters.filter(({ sentOn }) => sentOn === null);
  const sent = letters.filter(({ sentOn }) => sentOn !== null);
  return {
    title: 'Letters from the chair',
    backLink: seesReminders ? { text: 'Reminders', href: '/reminders' } : { text: 'Home', href: '/' },
    intro: mayDraft
      ? 'If the last reminder is not answered, the chair writes twice to the owner, then to the chief executive. The letters stop if the owner gives an update, the due date is extended, a request is waiting, or reminders are held.'
      : 'If the last reminder is not answered, you write as chair: twice to the owner, then to the chief executive. Democratic services draft the letters and send them.',
    due:
      due.length === 0
        ? null
        : sortableTable({
            caption: 'Letters due from the chair',
            captionIsShown: true,
            columns: DUE_COLUMNS.map((text, index) => ({ text, short: index === 0 })),
            rows: due.map((line) => dueLetterCells(line, today, mayDraft)),
          }),
    drafts: drafts.length === 0 ? null : lettersTable('Drafted, and not sent', drafts),
    sent: sent.length === 0 ? null : lettersTable('Sent', sent),
  };
}

export const DUE_COLUMNS = ['Reference', 'What was asked', 'Due', 'Letter'];

/** A letter that is due: what about, how late it is, which letter, and where it is drafted. */
export function dueLetterCells(line: DueLetterLine, today: CalendarDay, mayDraft: boolean): TableCell[] {
  const { reference, path, text, owedBy, dueOn, number, since, draftHref, letterId } = line;
  const which = `${LETTER_ORDINALS[number]} letter`;
  const drafted =
    letterId !== null ? { text: `${which}, drafted`, href: `${LETTERS_PATH}/${letterId}` } : null;
  return [
    { text: reference, href: path },
    { text: firstWords(text, READABLE), note: owedBy },
    { text: spokenDay(dueOn), note: `${spokenDays(daysBetween(dueOn, today))} late` },
    {
      ...(drafted ??
        (mayDraft ? { text: `Draft the ${which.toLowerCase()}`, href: draftHref } : { text: which })),
      note: `Due since ${spokenDay(since)}`,
    },
  ];
}

/** Letters that were drafted or sent. */
export function lettersTable(caption: string, letters: readonly ChairLetterRow[]): TableArguments {
  return sortableTable({
    caption,
    captionIsShown: true,
    columns: [
      { text: 'Letter' },
      { text: 'To' },
      { text: 'Sent', short: true },
      { text: 'Public register', short: true },
    ],
    rows: letters.map((letter) => [
      {
        text: `${LETTER_ORDINALS[letter.number]} letter about ${formatReference(letter.reference)}`,
        href: `${LETTERS_PATH}/${letter.letterId}`,
        note: letter.bodyName,
      },
      { text: letter.addressedTo.split('\n')[0] ?? '' },
      sentCell(letter),
      letter.isPublic ? { text: '', tag: tag('Published', 'green') } : { text: 'No' },
    ]),
  });
}

function sentCell({ sentOn, messageId, messageState }: ChairLetterRow): TableCell {
  if (sentOn !== null) return { text: spokenDay(sentOn), note: messageId === null ? 'By post' : 'By email' };
  if (messageState === 'failed' || messageState === 'set-aside')
    return { text: '', tag: tag('Email given up', 'red') };
  return { text: 'Not yet' };
}
