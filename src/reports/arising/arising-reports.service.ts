import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import { type Asker, asRole } from '../../web/permissions.rules.js';
import type { MadeReport } from '../made-report.js';
import { type MattersArising, MattersArisingService } from './matters-arising.service.js';
import { printedMattersArising } from './printed-matters-arising.js';

/** Of which meeting the matters arising are wanted. */
export type ArisingWish = {
  readonly body: string;
  readonly meeting: string;
  /** Null for the day that is looked from. */
  readonly asAt: CalendarDay | null;
  /** Who reads them; null for what the public may see. */
  readonly asker: Asker | null;
};

export type MadeMattersArising = MadeReport & { readonly model: MattersArising };

/** Makes the paragraphs that a clerk lays before a meeting under “matters arising”. */
@Injectable()
export class ArisingReportsService {
  constructor(
    private readonly config: Config,
    private readonly arising: MattersArisingService,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound where there is no such meeting */
  async make({ body, meeting, asker }: ArisingWish): Promise<MadeMattersArising> {
    const today = this.clock.today();
    const model = await this.arising.of(body, meeting, today, asker ?? asRole('public-reader'));
    const { bodyCode, heldOn } = model.meeting;
    return {
      kind: 'matters-arising',
      model,
      printed: (base) => printedMattersArising(model, this.config.councilName, base),
      rows: model.groups.flatMap(({ heading, matters }) =>
        matters.map(({ reference, path, asked, owner, dueOn, words }) => ({
          ...{ section: heading, reference, address: path, body: bodyCode, words: asked },
          ...{ owner, due_on: dueOn, what: words },
        })),
      ),
      fileName: `matters-arising-${bodyCode}-${heldOn}`,
    };
  }
}
