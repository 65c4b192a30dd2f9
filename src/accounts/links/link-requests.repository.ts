import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.service.js';
import type { AskedLinkKind } from './account-link.rules.js';

type Asked = {
  readonly kind: AskedLinkKind;
  readonly email: string;
  readonly wantedPath: string | null;
  readonly askedAt: Date;
};

/** Wishes for links, kept for the moment until they are looked at. */
@Injectable()
export class LinkRequestsRepository {
  constructor(private readonly database: Database) {}

  async add({ kind, email, wantedPath, askedAt }: Asked): Promise<void> {
    await this.database.rows(
      'insert into link_requests (kind, email, wanted_path, asked_at) values ($1, $2, $3, $4)',
      [kind, email, wantedPath, askedAt],
    );
  }

  /** Takes the oldest that no other copy of the program has in hand. */
  async take(): Promise<Asked | null> {
    const [request] = await this.database.rows<Asked>(
      `with oldest as (select id from link_requests order by id limit 1 for update skip locked),
         taken as (delete from link_requests where id in (select id from oldest) returning kind, email, wanted_path, asked_at)
       select kind, email, wanted_path as "wantedPath", asked_at as "askedAt" from taken`,
    );
    return request ?? null;
  }
}
