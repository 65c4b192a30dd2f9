import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { createApp } from '../../src/app.setup.js';
import { readEnvironment } from '../../src/config/environment.js';
import { Database } from '../../src/database/database.service.js';
import type { Role } from '../../src/web/permissions.rules.js';
import { TestClock } from './test-clock.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';
import { Visitor } from './visitor.js';

export const PASSWORD = 'three random words';

/** The real program on a fresh database, listening on a port of its own. */
export class TestApp {
  private constructor(
    private nestApp: NestFastifyApplication | null,
    private readonly tested: TestDatabase,
    private readonly folder: string,
    readonly clock: TestClock,
    readonly url: string,
  ) {}

  static async open(options: TestAppOptions): Promise<TestApp> {
    const folder = mkdtempSync(join(tmpdir(), 'matters-'));
    const clock = new TestClock(options.today ?? '2022-06-01');
    const config = readEnvironment({
      NODE_ENV: 'test',
      DATA_DIR: folder,
      LOG_LEVEL: options.log ? 'info' : 'silent',
      PORT: '0',
      ...(options.port ? { PUBLIC_URL: `http://localhost:${options.port}` } : {}),
      ...options.environment,
    });
    const tested = options.database ?? (await openTestDatabase());
    const app = await createApp(config, tested.place, clock, options.log).catch(async (error: unknown) => {
      // What the program opened before it gave up ends with its database; else it would keep the worker from ending.
      await tested.close();
      throw error;
    });
    await app.listen(options.port ?? 0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const host = options.port ? 'localhost' : '127.0.0.1';
    return new TestApp(app, tested, folder, clock, `http://${host}:${port}`);
  }

  /** A part of the program, by its class. */
  get<Part>(part: Type<Part>): Part {
    return this.nest.get(part, { strict: false });
  }

  get nest(): NestFastifyApplication {
    if (!this.nestApp) throw new Error('this app is closed');
    return this.nestApp;
  }

  get database(): Database {
    return this.get(Database);
  }

  /** The folder of this program's outbox. */
  get dataDir(): string {
    return this.folder;
  }

  /** Somebody who has not signed in. */
  stranger(): Visitor {
    return new Visitor(this.url);
  }

  /** Somebody with an account of this role, `ROLE@thornmere.example`, which is opened on first use. */
  async signIn(role: Role, email = `${role}@thornmere.example`): Promise<Visitor> {
    await this.account(role, email);
    const visitor = this.stranger();
    const answer = await visitor.submit('/sign-in', { email, password: PASSWORD });
    if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.errors.join('; ')}`);
    return visitor;
  }

  /** The id of the account with this address, opened where there is none. */
  async account(
    role: Role,
    email = `${role}@thornmere.example`,
    personId: number | null = null,
  ): Promise<number> {
    const [known] = await this.database.rows<{ id: number }>('select id from accounts where email = $1', [
      email,
    ]);
    if (known) return known.id;
    const accounts = this.get(AccountsService);
    return accounts.add({ email, role, name: `Test ${role}`, password: PASSWORD, personId });
  }

  async close(): Promise<void> {
    const app = this.nest;
    // A test file's variables live as long as its worker; the program behind them need not.
    this.nestApp = null;
    await app.close();
    await this.tested.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export type TestAppOptions = {
  /** The day it is, `YYYY-MM-DD`; noon of it in London until the clock is set. */
  today?: string;
  environment?: Record<string, string>;
  /** A port known beforehand, at which the program is `localhost`: for those who send browsers back to it. Else any, at 127.0.0.1. */
  port?: number;
  /** Takes the lines of the log, which else is silent. */
  log?: { write(line: string): void };
  /** A database to open the program on; else a fresh one. */
  database?: TestDatabase;
};

export async function openTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  return TestApp.open(options);
}
