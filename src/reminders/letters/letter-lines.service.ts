import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { currentViewpoint } from '../../calendar/viewpoint.js';
import type { Viewer } from '../../web/access.js';
import type { Asker } from '../../web/permissions.rules.js';
import type { ChairLetterRow } from './chair-letter-row.js';
import { ChairLettersQueries } from './chair-letters.queries.js';
import type { LetterNumber } from './letter-due.rules.js';
import { draftPath, keyOfMatter } from './letter-key.rules.js';
import { LettersDueService } from './letters-due.service.js';

/** A letter that is due, as lists name it. */
export type DueLetterLine = {
  readonly reference: string;
  readonly path: string;
  readonly text: string;
  readonly owedBy: string;
  readonly dueOn: CalendarDay;
  readonly number: LetterNumber;
  readonly since: CalendarDay;
  readonly draftHref: string;
  /** Its draft; null where nobody drafted it. */
  readonly letterId: number | null;
};

const MOST_LISTED = 200;

/** Lists letters of chairs for those who keep the register, and for each chair those of the bodies that they chair. */
@Injectable()
export class LetterLinesService {
  constructor(
    private readonly due: LettersDueService,
    private readonly letters: ChairLettersQueries,
  ) {}

  /** Those due longest first. What is to be done is of today: for an earlier day there are none. */
  async dueFor(viewer: Viewer, today: CalendarDay): Promise<DueLetterLine[]> {
    if (currentViewpoint()) return [];
    const bodyIds = await this.letters.bodiesOf(viewer, today);
    if (bodyIds?.length === 0) return [];
    const matters = await this.due.due(today, bodyIds);
    const items = matters.map(({ item }) => item);
    const texts = await this.letters.textsOf(items, viewer);
    const drafts = await this.draftsOf(viewer, bodyIds);
    return matters.flatMap(({ item, standing }) => {
      const { reference, path, dueOn, addresseeId, owner, owedBy, kind } = item;
      const text = texts.get(keyOfMatter(item));
      if (text === undefined || dueOn === null) return [];
      const { due: number, since } = standing;
      return [
        {
          ...{ reference, path, text, dueOn, number, since },
          owedBy: (kind === 'response' ? owedBy : owner?.name) ?? owedBy ?? 'No owner yet',
          draftHref: draftPath(reference, addresseeId),
          letterId: drafts.get(`${keyOfMatter(item)} ${dueOn} ${number}`) ?? null,
        },
      ];
    });
  }

  /** The newest first. */
  async lettersFor(viewer: Viewer, today: CalendarDay): Promise<ChairLetterRow[]> {
    const bodyIds = await this.letters.bodiesOf(viewer, today);
    return bodyIds?.length === 0 ? [] : this.letters.newest(viewer, bodyIds, MOST_LISTED);
  }

  private async draftsOf(asker: Asker, bodyIds: readonly number[] | null): Promise<Map<string, number>> {
    const letters = await this.letters.newest(asker, bodyIds, MOST_LISTED);
    return new Map(
      letters
        .filter(({ sentOn }) => sentOn === null)
        .map((letter) => [`${keyOfMatter(letter)} ${letter.dueOn} ${letter.number}`, letter.letterId]),
    );
  }
}
