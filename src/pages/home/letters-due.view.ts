import type { CalendarDay } from '../../calendar/calendar-day.js';
import { LETTERS_PATH } from '../../reminders/letters/letter-key.rules.js';
import type { DueLetterLine } from '../../reminders/letters/letter-lines.service.js';
import { DUE_COLUMNS, dueLetterCells } from '../../reminders/letters/views/letters.view.js';
import { SHOWN } from './home.queries.js';
import { group, type HomeFigure, type HomeGroup, homeFigure } from './home.view.js';

type Letters = readonly DueLetterLine[];

export function lettersFigure({ length: total }: Letters): HomeFigure {
  return homeFigure({ total }, ['letter due from a chair', 'letters due from chairs'], LETTERS_PATH, 'late');
}

/** Letters due from the chair. @param mayDraft whether the reader drafts them */
export function lettersGroup(letters: Letters, today: CalendarDay, mayDraft: boolean): HomeGroup {
  return group(
    'Letters due from the chair',
    DUE_COLUMNS,
    letters.slice(0, SHOWN).map((line) => dueLetterCells(line, today, mayDraft)),
    'No letter is due.',
    { total: letters.length, href: LETTERS_PATH },
  );
}
