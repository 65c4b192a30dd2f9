import { Injectable } from '@nestjs/common';
import { Changes } from '../../audit/changes.service.js';
import type { Viewer } from '../../web/access.js';
import type { ChangeAuthor } from '../../web/request-params.decorator.js';
import { ListColumnsRepository } from './list-columns.repository.js';

/** Keeps which columns of a list somebody wants to see. */
@Injectable()
export class ListColumnsService {
  constructor(
    private readonly changes: Changes,
    private readonly columns: ListColumnsRepository,
  ) {}

  /** The columns of a list that whoever asks keeps; null where they never chose. */
  async kept({ accountId }: Viewer, list: string): Promise<readonly string[] | null> {
    return this.columns.kept(accountId, list);
  }

  /** @param columns none where the list is to be shown as it usually is */
  async choose(author: ChangeAuthor, list: string, columns: readonly string[]): Promise<void> {
    const { accountId } = author;
    await this.changes.make(author, async ({ tx, record }) => {
      if (columns.length > 0) await this.columns.put(tx, { accountId, list, columns: [...columns] });
      else await this.columns.drop(tx, accountId, list);
      await record({
        action: 'chose the columns of a list',
        subject: { kind: 'list-columns', id: accountId, reference: null },
        after: { list, columns: columns.join(', ') },
      });
    });
  }
}
