import type { TestApp } from './test-app.js';

/** Makes an entry of the trail, by which pages know of a change: what a test writes past the program makes none. */
export async function tellOfChange(app: TestApp): Promise<void> {
  await app.database.rows(
    `insert into audit_entries (at, actor, action, subject_kind) values (now(), 'Test', 'changed it', 'owner')`,
  );
}
