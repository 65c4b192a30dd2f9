import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';
import { Database } from '../database/database.service.js';
import { ExampleNotice } from '../web/example-notice.queries.js';
import { ROLE_NAMES, type Role } from '../web/permissions.rules.js';
import type { OfferedAccount } from './sign-in.view.js';

/** The password of every account of the example council on a machine that nobody else reaches: it guards nothing but made-up data. */
export const EXAMPLE_PASSWORD = 'every matter arises';

/** The end of the addresses of the example council; `.example` belongs to nobody (RFC 2606). */
export const EXAMPLE_DOMAIN = 'thornmere.example';

/** The accounts offered on the sign-in page, only while the example council is loaded. */
@Injectable()
export class ExampleAccounts {
  constructor(
    private readonly database: Database,
    private readonly notice: ExampleNotice,
    private readonly config: Config,
  ) {}

  async offer(): Promise<{ offered: OfferedAccount[]; password: string | null }> {
    if (!(await this.notice.isLoaded())) return { offered: [], password: null };
    const rows = await this.database.rows<{ name: string; role: Role; email: string; isForSome: boolean }>(
      `select name, role, email,
              exists (select from account_bodies b where b.account_id = a.id and b.ended_at is null) as "isForSome"
       from accounts a where closed_at is null and email like $1 order by id`,
      [`%@${EXAMPLE_DOMAIN}`],
    );
    return {
      password: this.config.servesOwnMachineAlone ? EXAMPLE_PASSWORD : null,
      offered: rows.map(({ name, role, email, isForSome }) => ({
        ...{ name, email },
        roleName: isForSome ? `${ROLE_NAMES[role]}, for one body only` : ROLE_NAMES[role],
      })),
    };
  }
}
