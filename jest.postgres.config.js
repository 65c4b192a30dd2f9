import { availableParallelism } from 'node:os';
import suite, { workersUpTo } from './jest.config.js';

/**
 * What proves the same on every database, and takes long: who may open which page, what a page tells of what is exempt, what a file or
 * a page is made of, and how a request or a paper is read before anything is asked. The statements behind them run on PostgreSQL in the
 * tests of their rooms, and from ten thousand random requests.
 */
const THE_SAME_ON_EVERY_DATABASE = [
  'accounts/every-route.test.js',
  'contracts/access.test.js',
  'imports/spreadsheet-files.test.js',
  'pages/links-for-each-role.test.js',
  'reports/exempt-forms.test.js',
  'reports/letterhead.test.js',
  'reports/published/published-kinds.test.js',
  'reports/report-forms.test.js',
  'reports/report-ways.test.js',
  'review/word-then-pdf.test.js',
  'security/attacks-in-files.test.js',
  'security/exempt-facts.test.js',
  'security/stored-markup.test.js',
  'web/front-door.test.js',
];

/** The suite on a server of PostgreSQL, after it has gone through on the embedded database: what can differ there. */
export default {
  ...suite,
  testPathIgnorePatterns: THE_SAME_ON_EVERY_DATABASE.map((name) => `<rootDir>/dist/test/${name}$`),
  // A worker waits for the server, and the server for it; another one works meanwhile.
  maxWorkers: workersUpTo(availableParallelism() + 1),
};
