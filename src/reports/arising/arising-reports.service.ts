import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Clock } from '../../calendar/clock.js';
import { Config } from '../../config/config.js';
import type { Asker } from '../../web/permissions.rules.js';
import { asExemptForm } from '../exempt/exempt-form.js';
import type { MadeReport } from '../made-report.js';
import type { Audience } from '../published/audience.rules.js';
import { type MattersArising, MattersArisingService } from './matters-arising.service.js';
import { printedMattersArising } from './printed-matters-arising.js';

/** Of which meeting the matters arising are wanted. */
export type ArisingWish = {
  readonly body: string;
  readonly meeting: string;
  /** Null for the day that is looked from. */
  readonly asAt: CalendarDay | null;
  /** Who reads them; null for what the public can see. */
  readonly asker: Asker | null;
  readonly audience: Audience;
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
  async make({ body, meeting, asker, audience }: ArisingWish): Promise<MadeMattersArising> {
    const today = this.clock.today();
    const { model, exempt } = await this.arising.of(body, meeting, today, { asker, audience });
    const { bodyCode, heldOn } = model.meeting;
    const made: MadeMattersArising = {
      kind: 'matters-arising',
      model,
      printed: (base) => printedMattersArising(model, this.config.councilName, base),
      rows: [...model.groups, ...model.closed].flatMap(({ heading, matters }) =>
        matters.map(({ reference, path, asked, owner, dueOn, words }) => ({
          ...{ section: heading, reference, address: path, body: bodyCode, words: asked },
          ...{ owner, due_on: dueOn, what: words },
        })),
      ),
      fileName: `matters-arising-${bodyCode}-${heldOn}`,
    };
    return audience === 'exempt' ? asExemptForm(made, exempt, this.config.nation) : made;
  }
}
