import { readFileSync, statSync } from 'node:fs';
import type { Test } from '@jest/test-result';

/** What takes longest, of the suite and of the journeys in Chromium, the longest first. */
const LONGEST = [
  'security/fuzzed-requests.test',
  'published/published-kinds.test',
  'journeys/start-up.test',
  'backups/embedded-backup.test',
  'journeys/stopping.test',
  'mail/killed-copies.test',
  'journeys/command-line.test',
  'accounts/every-route.test',
  'backups/move.test',
  'journeys/workers.test',
  'journeys/rolling.test',
  'jobs/background-reports.test',
  'corpus/hostile-text.test',
  'reports/forms-agree.test',
  'security/exempt-facts.test',
  'database/upgrades.test',
  'past/as-at-property.test',
  'published/publishing-reports.test',
  'imports/import-restart.test',
  'past/every-page.test',
  'journeys/whole-life.test',
  'contracts/test-runner.test',
  'corpus/second-reader.test',
  'contracts/migrations.test',
  'contracts/growth.test',
  'journeys/main-job.test',
  'web/database-gone.test',
  'contracts/statements.test',
  'journeys/three-copies.test',
  'handover/undo-hand-over.test',
  'backups/server-backup.test',
  'actions/duties.test',
  'reminders/chair-letters.test',
  'reminders/two-programs.test',
  'reports/exempt-forms.test',
  'reports/pdf-volumes.test',
  'reports/report-forms.test',
  'reports/report-ways.test',
  'reports/office-reads.test',
  'jobs/failing-reports.test',
  'mail/unruly-servers.test',
  'web/front-door.test',
  'pages/links-for-each-role.test',
  'browser/main-job.journey',
  'browser/whole-life-at-a-desk.journey',
  'browser/whole-life-on-a-telephone.journey',
  'browser/answering.journey',
  'browser/review-and-import.journey',
  'browser/whole-life-without-javascript.journey',
  'browser/three-windows.journey',
  'browser/typed-and-kept.journey',
  'browser/report-pages.journey',
  'browser/account-pages.journey',
  'browser/jobs-responses.journey',
  'browser/reminders.journey',
];

const DAY = /(?:\s*today(?:: [^,{}]+)?,?)?/.source;
/** The mail server of the worker, and the address that mails name. */
const MAIL = /(?:\s*environment: \{ SMTP_URL: \w+\.url(?<address>, PUBLIC_URL: '[^']+')? \},?)?/.source;
/** How a test file opens a program that others open alike. */
const SHARED = new RegExp(`openTestApp\\((?:\\{(?<day>${DAY})(?<mail>${MAIL})\\s*\\})?\\)`, 'g');

/**
 * Begins with what takes longest, so that the workers end together. Jest alone goes by how long each took the last time, which a fresh
 * checkout does not know, and else by the size of a file. Those that share a program go last, one after another and each kind together:
 * whoever opens another one ends the one that waits.
 */
export default class LongestFirst {
  sort(tests: readonly Test[]): Test[] {
    const places = new Map(tests.map((test) => [test, placeOf(test)]));
    const placed = (test: Test) => places.get(test) ?? placeOf(test);
    return [...tests].sort((one, other) => {
      const [a, b] = [placed(one), placed(other)];
      return a.rank - b.rank || a.shared - b.shared || b.size - a.size;
    });
  }

  /** Jest would keep how long each took, for its own order. */
  cacheResults(): void {}
}

function placeOf({ path }: Test): { rank: number; shared: number; size: number } {
  const rank = LONGEST.findIndex((name) => path.endsWith(`/${name}.js`));
  return { rank: rank < 0 ? LONGEST.length : rank, shared: sharedKind(path), size: statSync(path).size };
}

/** 0 for a file with a program of its own, or with none. */
function sharedKind(path: string): number {
  const text = readFileSync(path, 'utf8');
  const opened = text.split('openTestApp(').length - 1;
  const found = [...text.matchAll(SHARED)];
  if (opened === 0 || opened > found.length) return 0;
  const has = (name: string) => found.some(({ groups }) => groups?.[name]);
  if (!has('mail')) return 3;
  return has('address') ? 1 : 2;
}
