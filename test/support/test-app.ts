import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { Database } from '../../src/database/database.service.js';
import type { Role } from '../../src/web/permissions.rules.js';
import { endProgram, type OpenedProgram, openProgram, type ProgramOptions } from './opened-program.js';
import { giveBackSharedProgram, takeSharedProgram } from './shared-program.js';
import type { TestClock } from './test-clock.js';
import { Visitor } from './visitor.js';

export const PASSWORD = 'three random words';

/** The real program on a fresh database, listening on a port of its own. */
export class TestApp {
  private constructor(
    private program: OpenedProgram | null,
    private end: (() => Promise<void>) | null,
    /** The folder of this program's outbox. */
    readonly dataDir: string,
    readonly clock: TestClock,
    readonly url: string,
  ) {}

  static async open({ today = '2022-06-01', isAlone, ...options }: TestAppOptions): Promise<TestApp> {
    const { environment = {}, ...others } = options;
    if (!isAlone && Object.keys(others).length === 0 && isShared(environment)) {
      const shared = await takeSharedProgram(today, environment);
      return TestApp.of(shared, () => giveBackSharedProgram(shared));
    }
    const program = await openProgram(today, options);
    return TestApp.of(program, () => endProgram(program));
  }

  private static of(program: OpenedProgram, end: () => Promise<void>): TestApp {
    return new TestApp(program, end, program.folder, program.clock, program.url);
  }

  /** A part of the program, by its class. */
  get<Part>(part: Type<Part>): Part {
    return this.nest.get(part, { strict: false });
  }

  get nest(): NestFastifyApplication {
    if (!this.program) throw new Error('this app is closed');
    return this.program.nest;
  }

  get database(): Database {
    return this.get(Database);
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
    const { end } = this;
    if (!end) throw new Error('this app is closed');
    // A test file's variables live as long as its worker; the program behind them need not, nor what ends it.
    this.program = null;
    this.end = null;
    await end();
  }
}

/** With these settings several test files open a program: where its mail goes, and where it says it is. */
const SHARED_SETTINGS = ['SMTP_URL', 'PUBLIC_URL'];

function isShared(environment: Readonly<Record<string, string>>): boolean {
  return Object.keys(environment).every((name) => SHARED_SETTINGS.includes(name));
}

export type TestAppOptions = ProgramOptions & {
  /** The day it is, `YYYY-MM-DD`; noon of it in London until the clock is set. */
  today?: string;
  /** For whoever stops or alters a program: theirs is shared with no other test file. Other options than a mail server do the same. */
  isAlone?: boolean;
};

export async function openTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  return TestApp.open(options);
}
