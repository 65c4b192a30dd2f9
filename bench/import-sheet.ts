import { Clock } from '../src/calendar/clock.js';
import { readWorkbook } from '../src/imports/reading/read-workbook.js';
import { runToEnd, toCheck } from '../test/imports/import-steps.js';
import { workbook } from '../test/imports/trackers.js';
import { seedCouncil } from '../test/support/council.js';
import { openTestApp } from '../test/support/test-app.js';

const ROWS = 5000;
const HEADINGS = [
  'Ref',
  'Recommendation',
  'Agreed action',
  'Meeting date',
  'Response',
  'Lead officer',
  'Deadline',
  'Status',
  'Update',
];

/** Prints how long a tracker takes to read, to check and to take in, and what its second import takes. Nothing is asserted. */
async function bench(): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, row) => [
    `R${row}`,
    `That the service look into matter number ${row} and report what it found`,
    row % 4 === 0
      ? `1. Look into matter ${row}\n2. Report what was found about ${row}`
      : `Look into matter ${row}`,
    '11/05/2022',
    'Accepted',
    'Fostering Team',
    '30/09/2022',
    ['Green', 'Amber', 'Red', 'Complete'][row % 4] ?? '',
    `Progress of ${row}`,
  ]);
  const content = await workbook({ name: 'Tracker', rows: [HEADINGS, ...rows] });
  await timed(`read ${ROWS} rows of .xlsx`, () => readWorkbook(content, 'tracker.xlsx', null));

  const app = await openTestApp({ today: new Clock().today() });
  await seedCouncil(app);
  const clerk = await app.signIn('democratic-services');
  for (const time of ['first', 'second']) {
    const check = await timed(`${time} time: upload, map, check`, () =>
      toCheck(clerk, 'tracker.xlsx', content),
    );
    await timed(`${time} time: show the check again`, () => clerk.get(check.path));
    const done = await timed(`${time} time: take in`, () => runToEnd(clerk, check));
    console.log(
      done
        .wordsOf('li')
        .filter((words) => /^\d+ /.test(words))
        .join(', '),
    );
  }
  console.log(
    `memory of the process with the embedded database: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`,
  );
  await app.close();
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - begun) / 1000;
  console.log(`${name}: ${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of a processor`);
  return result;
}

await bench();
// What tests share waits for a next file, of which there is none.
process.exit();
