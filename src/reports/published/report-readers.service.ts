import { Injectable } from '@nestjs/common';
import { BodiesQueries } from '../../bodies/bodies.queries.js';
import type { Viewer } from '../../web/access.js';
import { NotFound } from '../../web/errors.js';
import { mayFor, reachOf } from '../../web/permissions.rules.js';
import type { Audience } from './audience.rules.js';

/** Who may have which form of a report. */
@Injectable()
export class ReportReaders {
  constructor(private readonly bodies: BodiesQueries) {}

  /** The codes of bodies whose exempt form they may have; null for every body. */
  async exemptBodies(viewer: Viewer): Promise<readonly string[] | null> {
    if (reachOf(viewer, 'read-exempt') === 'all') return null;
    const bodies = await this.bodies.all();
    return bodies.filter(({ id }) => mayFor(viewer, 'read-exempt', id)).map(({ code }) => code);
  }

  async mayRead(viewer: Viewer, { audience, bodyCode }: AskedForm): Promise<boolean> {
    if (audience === 'open') return true;
    const bodies = await this.exemptBodies(viewer);
    return bodies === null || bodies.includes(bodyCode);
  }

  /** @throws NotFound where this form is not for them: that there is one is not told either */
  async require(viewer: Viewer, asked: AskedForm): Promise<void> {
    if (!(await this.mayRead(viewer, asked))) throw new NotFound('This report');
  }
}

type AskedForm = { readonly audience: Audience; readonly bodyCode: string };
