import { expect } from '@jest/globals';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import type { NamedEntry } from '../../src/audit/chain/chain.queries.js';
import { ChainCheckService } from '../../src/audit/chain/chain-check.service.js';
import { MailService } from '../../src/mail/mail.service.js';
import { boxes } from '../actions/given-actions.js';
import type { Council } from '../support/council.js';
import { PASSWORD, type TestApp } from '../support/test-app.js';

export type LeftAccount = { readonly id: number; readonly personId: number };

/** Somebody keeps the register for a while, under her own name, and leaves. */
export async function workAndLeave(
  app: TestApp,
  council: Council,
  name: string,
  email: string,
): Promise<LeftAccount> {
  const administrator = await app.signIn('administrator');
  const [person] = await app.database.rows<{ id: number }>(
    'insert into people (name, email) values ($1, $2) returning id',
    [name, email],
  );
  const personId = person?.id ?? 0;
  const id = await app
    .get(AccountsService)
    .add({ email, role: 'democratic-services', name, password: PASSWORD, personId });
  const keeper = await app.signIn('democratic-services', email);
  const post = `/people/owners/${council.owners.vacant}`;
  expect((await keeper.submit(`${post}/edit`, { name: `Head of ${personId}` })).status).toBe(303);
  const wider = {
    ...{ person: String(personId), role: 'member' },
    ...boxes('fromOn', '2022-01-01'),
    ...boxes('untilOn', '2022-05-01'),
  };
  expect((await keeper.submit('/bodies/CYP/members/new', wider)).errors).toEqual([]);
  await app.database.rows(
    `insert into extensions (action_id, old_due_on, new_due_on, asked_by, agreed_on, agreed_by, reason, recorded_by_id, recorded_at)
     select a.id, '2022-07-01', '2022-08-01', $1, '2022-06-01', 'The chair', 'So', $2, now() from actions a limit 1`,
    [name, id],
  );
  await app.database.rows(
    `update documents set taken_out_at = now(), taken_out_by = $1, taken_out_reason = 'Twice' where id = (select min(id) from documents)`,
    [name],
  );
  await app.database.rows(`update documents set taken_out_by = 'Nobody' where taken_out_by = $1`, [name]);
  const message = { key: `reminders:2022-06-01:${email}`, to: email, cc: ['team@thornmere.example', email] };
  const words = { subject: 'Due', text: 'Do it', html: '<p>Do it</p>' };
  await app.database.transact((tx) =>
    app.get(MailService).write({ tx, at: app.clock.now() }, { ...message, ...words }),
  );
  await administrator.submit(`/accounts/${id}`, {}, { action: `/accounts/${id}/closures` });
  return { id, personId };
}

/** What the check finds once somebody with all rights has changed an entry; then it is put back. */
export async function tamperedWith(app: TestApp, sql: string): Promise<NamedEntry | null> {
  const copy = 'select e.* from audit_entries e';
  await app.database.rows(`create table kept_entries as ${copy}`);
  await app.database.rows('alter table audit_entries disable trigger tr_audit_entries_kept');
  await app.database.rows('grant update on audit_entries to current_user');
  await app.database.rows(sql);
  const { broken } = await app.get(ChainCheckService).check();
  await app.database.rows(
    `update audit_entries e set account_id = k.account_id, actor = k.actor, action = k.action, note = k.note,
       is_actor_reduced = k.is_actor_reduced, actor_salt = k.actor_salt from kept_entries k where k.id = e.id`,
  );
  await app.database.rows('alter table audit_entries enable trigger tr_audit_entries_kept');
  await app.database.rows('drop table kept_entries');
  return broken;
}
