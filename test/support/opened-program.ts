import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../src/app.setup.js';
import { readEnvironment } from '../../src/config/environment.js';
import { TestClock } from './test-clock.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

/** How a program is opened; what is left out is as most tests want it. */
export type ProgramOptions = {
  environment?: Record<string, string>;
  /** A port known beforehand, at which the program is `localhost`: for those who send browsers back to it. Else any, at 127.0.0.1. */
  port?: number;
  /** Takes the lines of the log, which else is silent. */
  log?: { write(line: string): void };
  /** A database to open the program on; else a fresh one. */
  database?: TestDatabase;
};

/** The real program, listening, with all that it was given. */
export type OpenedProgram = {
  readonly nest: NestFastifyApplication;
  readonly database: TestDatabase;
  /** Its `DATA_DIR`. */
  readonly folder: string;
  readonly clock: TestClock;
  readonly url: string;
};

/** @param prepare is given the program before it listens */
export async function openProgram(
  today: string,
  options: ProgramOptions,
  prepare: (app: NestFastifyApplication) => void = () => {},
): Promise<OpenedProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'matters-'));
  const clock = new TestClock(today);
  const config = readEnvironment({
    NODE_ENV: 'test',
    DATA_DIR: folder,
    LOG_LEVEL: options.log ? 'info' : 'silent',
    PORT: '0',
    ...(options.port ? { PUBLIC_URL: `http://localhost:${options.port}` } : {}),
    ...options.environment,
  });
  const database = options.database ?? (await openTestDatabase());
  const nest = await createApp(config, database.place, clock, options.log).catch(async (error: unknown) => {
    // What the program opened before it gave up ends with its database; else it would keep the worker from ending.
    await database.close();
    throw error;
  });
  prepare(nest);
  await nest.listen(options.port ?? 0, '127.0.0.1');
  const { port } = nest.getHttpServer().address() as AddressInfo;
  const host = options.port ? 'localhost' : '127.0.0.1';
  return { nest, database, folder, clock, url: `http://${host}:${port}` };
}

export async function endProgram({ nest, database, folder }: OpenedProgram): Promise<void> {
  await nest.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}
