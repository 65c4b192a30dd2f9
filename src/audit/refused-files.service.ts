import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { InfectedFile } from '../web/virus-scan/infected-file.js';
import type { By } from './change.js';
import { Changes } from './changes.service.js';

const BY_A_LINK: By = { accountId: null, name: 'Whoever has a link to answer by', formToken: null };

/** Enters in the trail that somebody sent a file with a virus in it. The file itself is kept nowhere. */
@Injectable()
export class RefusedFiles {
  constructor(private readonly changes: Changes) {}

  async record({ viewer }: Pick<FastifyRequest, 'viewer'>, { filename, virus }: InfectedFile): Promise<void> {
    const by = viewer ? { accountId: viewer.accountId, name: viewer.name, formToken: null } : BY_A_LINK;
    await this.changes.make(by, async ({ record }) => {
      const subject = { kind: 'file', id: 0, reference: filename };
      await record({ action: 'sent a file that was refused', subject, after: { virus } });
    });
  }
}
