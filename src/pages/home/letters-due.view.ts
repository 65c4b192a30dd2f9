import type { CalendarDay } from '../../calendar/calendar-day.js';
import { LETTERS_PATH } from '../../reminders/letters/letter-key.rules.js';
import type { DueLetterLine } from '../../reminders/letters/letter-lines.service.js';
import { DUE_COLUMNS, dueLetterCells } from '../../reminders/letters/views/letters.view.js';
import { SHOWN } from './home.queries.js';
import { type HomeMatter, homeMatter } from './home.view.js';

/** Letters due from the chair. @param mayDraft whether the reader drafts them */
export function lettersDue(
  letters: readonly DueLetterLine[],
  today: CalendarDay,
  mayDraft: boolean,
): HomeMatter {
  return homeMatter(
    { total: letters.length },
    { href: LETTERS_PATH, words: ['letter due from a chair', 'letters due from chairs'], tone: 'late' },
    {
      heading: 'Letters due from the chair',
      columns: DUE_COLUMNS,
      rows: letters.slice(0, SHOWN).map((line) => dueLetterCells(line, today, mayDraft)),
      empty: 'No letter is due.',
    },
  );
}
