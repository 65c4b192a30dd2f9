import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessTrace } from '../../src/accounts/trace/access-trace.service.js';
import { ConnectionPool } from '../../src/database/connection-pool.service.js';
import { Stopping } from '../../src/web/stopping/stopping.service.js';
import { beforeTheEnd } from './at-end.js';
import { beforeDatabaseIsTaken } from './embedded-test-database.js';
import { endProgram, type OpenedProgram, openProgram } from './opened-program.js';
import { PartsOfProgram } from './parts-of-program.js';
import { until } from './until.js';

/** Milliseconds for what a file leaves under way; what goes on for longer ends with the program. */
const PATIENCE = 500;
const LOOK_EVERY = 5;

/** A program with settings that several test files want, and how it was before anybody used it. */
export type SharedProgram = OpenedProgram & {
  readonly settings: Settings;
  readonly parts: PartsOfProgram;
  readonly files: ReadonlyMap<string, string>;
  /** Whether requests were counted in memory, where nobody can take them back. */
  readonly counts: { isAny: boolean };
  /** Brings the database back as it was; null where that cannot be done. */
  readonly restore: (() => Promise<boolean>) | null;
};

type Settings = Readonly<Record<string, string>>;

/** The program that waits for the next test file of this worker. To open one takes as long as forty pages, and each begins cold. */
let waiting: SharedProgram | null = null;

/** The end of the last one that waited. */
let ending: Promise<void> = Promise.resolve();

/** The one that waits, where it has these settings; else a new one. */
export async function takeSharedProgram(today: string, settings: Settings): Promise<SharedProgram> {
  if (waiting && !isDeepStrictEqual(waiting.settings, settings)) await endWaitingProgram();
  const shared = waiting ?? (await openShared(today, settings));
  waiting = null;
  shared.clock.set(today);
  return shared;
}

/** Keeps it for the next file, where it can be made as it was; else ends it. */
export async function giveBackSharedProgram(shared: SharedProgram): Promise<void> {
  // A database that a test has ended, say, cannot be put back.
  const isKept = await isAsAtFirst(shared).catch(() => false);
  if (isKept && waiting === null) waiting = shared;
  else await endProgram(shared);
}

/** Ends the program that waits, and gives its database back. */
async function endWaitingProgram(): Promise<void> {
  const shared = waiting;
  waiting = null;
  if (shared) ending = endProgram(shared);
  await ending;
}

beforeDatabaseIsTaken(endWaitingProgram);
beforeTheEnd(endWaitingProgram);

// Jest tells a worker that there is nothing more to do by no longer listening to it.
process.on('removeListener', (event) => {
  if (event === 'message') void endWaitingProgram();
});

async function openShared(today: string, settings: Settings): Promise<SharedProgram> {
  const counts = { isAny: false };
  const program = await openProgram(today, { environment: settings }, (app) => noteCounts(app, counts));
  program.nest.getHttpServer().unref();
  await endOfStart(program);
  return {
    ...program,
    settings,
    counts,
    parts: new PartsOfProgram(program.nest),
    files: filesIn(program.folder),
    restore: (await program.database.keep?.()) ?? null,
  };
}

/** Limits of tries are counted in the database, but those of answer pages, and who has been refused by one. */
function noteCounts(app: NestFastifyApplication, counts: { isAny: boolean }): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onResponse', async ({ routeOptions }, { statusCode }) => {
      if (statusCode === 429 || 'rateLimit' in routeOptions.config) counts.isAny = true;
    });
}

async function isAsAtFirst(shared: SharedProgram): Promise<boolean> {
  const { nest, restore, parts, counts, folder, files } = shared;
  if (counts.isAny || !restore || !nest.getHttpServer().listening) return false;
  if (!(await isQuiet(shared)) || !(await restore())) return false;
  parts.forget();
  return clear(folder, files) && parts.changed().length === 0;
}

/** Whether nothing is under way any more, and no part has been altered. */
async function isQuiet({ nest, parts }: SharedProgram): Promise<boolean> {
  const until = performance.now() + PATIENCE;
  await nest.get(Stopping, { strict: false }).whenAnswered(PATIENCE);
  await nest.get(AccessTrace, { strict: false }).settle();
  for (;;) {
    if (asksNothing(nest) && parts.changed().length === 0) return true;
    if (performance.now() > until) return false;
    await pause(LOOK_EVERY);
  }
}

/** When it begins a program looks for what another has left behind. */
async function endOfStart({ nest }: OpenedProgram): Promise<void> {
  await pause(LOOK_EVERY);
  await until(() => asksNothing(nest), LOOK_EVERY);
}

function asksNothing(nest: NestFastifyApplication): boolean {
  const { open, idle, waiting: asking } = nest.get(ConnectionPool, { strict: false }).state();
  return open === idle && asking === 0;
}

/** The files of a folder, each with its size and when it was written. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(names.map((name) => [name, stateOf(join(folder, name))]));
}

function stateOf(path: string): string {
  const state = statSync(path);
  return state.isDirectory() ? 'folder' : `${state.size} ${state.mtimeMs}`;
}

/** Removes what came into the folder. @returns whether the rest is as it was */
function clear(folder: string, atFirst: ReadonlyMap<string, string>): boolean {
  for (const name of filesIn(folder).keys()) {
    if (!atFirst.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  return isDeepStrictEqual(filesIn(folder), atFirst);
}
