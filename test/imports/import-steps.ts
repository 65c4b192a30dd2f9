import { until } from '../support/until.js';
import type { VisitedPage } from '../support/visited-page.js';
import type { Visitor } from '../support/visitor.js';

/** Uploads a tracker for the children's panel. */
export function upload(
  clerk: Visitor,
  filename: string,
  content: Buffer | string,
  fields = {},
): Promise<VisitedPage> {
  return clerk.submit(
    '/imports/new',
    { body: 'CYP', publicity: 'published', ...fields },
    { file: { field: 'file', filename, content } },
  );
}

/** Goes through the steps as they are proposed, to the page of what every row would become. */
export async function toCheck(
  clerk: Visitor,
  filename: string,
  content: Buffer | string,
  fields = {},
): Promise<VisitedPage> {
  const columns = await clerk.follow(await upload(clerk, filename, content));
  const next = await clerk.follow(await clerk.submitOn(columns, fields));
  if (next.heading !== 'What the statuses mean') return next;
  return clerk.follow(await clerk.submitOn(next, {}));
}

/** Starts the import and waits for its end. */
export async function runToEnd(clerk: Visitor, check: VisitedPage): Promise<VisitedPage> {
  const action = check.path.split('?')[0] ?? check.path;
  const { path } = await clerk.follow(await clerk.submitOn(check, {}, { action }));
  return until(async () => {
    const page = await clerk.get(path);
    return page.heading.startsWith('Importing') ? null : page;
  }, 150);
}
