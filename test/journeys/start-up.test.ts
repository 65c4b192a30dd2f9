import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EXAMPLE_PASSWORD } from '../../src/accounts/example-accounts.queries.js';
import { fillDataDir } from '../support/embedded-copy.js';
import { freePort } from '../support/free-port.js';
import { matters, programThatEnds, RunningProgram } from '../support/program.js';
import { Visitor } from '../support/visitor.js';

let folder: string;
let running: RunningProgram | null = null;

/** What the first start of all left when it was stopped: a cold start takes a dozen seconds, a copy of its folder none. */
const place = mkdtempSync(join(tmpdir(), 'matters-loaded-'));
const loaded = join(place, 'data');
let firstSaid = '';
let firstStatus: number | null = null;
beforeAll(async () => {
  const first = await RunningProgram.start({ DATA_DIR: loaded });
  firstSaid = first.said;
  await addMeeting(await democraticServices(first.url), 2031);
  firstStatus = await first.end('SIGINT');
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'matters-start-'));
  cpSync(loaded, folder, { recursive: true });
});
afterEach(async () => {
  await running?.end('SIGKILL');
  running = null;
  rmSync(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningProgram> {
  running = await RunningProgram.start({ DATA_DIR: folder });
  return running;
}

async function democraticServices(url: string): Promise<Visitor> {
  const visitor = new Visitor(url);
  const page = await visitor.get('/sign-in');
  const email = /[\w.-]+@thornmere\.example/.exec(
    page.wordsOf('tr').find((row) => row.includes('Democratic services officer')) ?? '',
  )?.[0];
  const answer = await visitor.submitOn(page, { email: email ?? '', password: EXAMPLE_PASSWORD });
  expect(answer.status).toBe(303);
  return visitor;
}

async function addMeeting(visitor: Visitor, year: number): Promise<void> {
  const meeting = { body: 'OSB', 'heldOn-day': '3', 'heldOn-month': '4', 'heldOn-year': String(year) };
  const answer = await visitor.submit('/meetings/new', meeting);
  expect(answer.status).toBe(303);
}

describe('the program from a cold start', () => {
  it('says where it is and how to sign in, and keeps what it was given when stopped or killed', async () => {
    expect(firstSaid).toContain(EXAMPLE_PASSWORD);
    expect(firstStatus).toBe(0);

    const second = await start();
    const visitor = await democraticServices(second.url);
    expect((await visitor.get('/meetings/OSB/2031-04-03')).status).toBe(200);
    await addMeeting(visitor, 2032);
    const halfway = addMeeting(visitor, 2033).catch(() => {});
    await second.end('SIGKILL');
    await halfway;

    const third = await start();
    const reader = await democraticServices(third.url);
    expect((await reader.get('/meetings/OSB/2031-04-03')).status).toBe(200);
    expect((await reader.get('/meetings/OSB/2032-04-03')).status).toBe(200);
  });

  it('lets nobody from elsewhere in with the published password, though the data were loaded with it', async () => {
    expect(statSync(loaded).mode & 0o777).toBe(0o700);
    running = await RunningProgram.start({ DATA_DIR: folder, HOST: '0.0.0.0' });
    const page = await new Visitor(running.url).get('/sign-in');
    expect(page.words).not.toContain(EXAMPLE_PASSWORD);
    const [email = ''] = /[\w.-]+@thornmere\.example/.exec(page.words) ?? [];
    const signIn = async (password: string) =>
      (await new Visitor(running?.url ?? '').submit('/sign-in', { email, password })).status;
    expect(await signIn(EXAMPLE_PASSWORD)).toBe(422);
    expect(await signIn(/the password of each is “([\w-]{22})”/.exec(running.said)?.[1] ?? '')).toBe(303);
  });

  it('shows a link for the first administrator where nobody has an account, anew at each start', async () => {
    const port = String(await freePort());
    const url = `http://localhost:${port}`;
    const unused = join(folder, 'unused');
    await fillDataDir(unused);
    const environment = { DATA_DIR: unused, LOAD_EXAMPLE: 'no', PORT: port, PUBLIC_URL: url };
    const linkIn = ({ said }: RunningProgram) =>
      said
        .split(url)
        .find((part) => part.startsWith('/sign-in/first-administrator/'))
        ?.split('\n')[0] ?? '';
    running = await RunningProgram.start(environment);
    const older = linkIn(running);
    await running.end('SIGINT');
    running = await RunningProgram.start(environment);
    const path = linkIn(running);
    const visitor = new Visitor(url);
    expect((await visitor.get(older)).status).toBe(410);
    const ada = { name: 'Ada Brand', email: 'ada@council.example', password: 'quiet river stones' };
    expect((await visitor.submit(path, ada)).status).toBe(303);
    await running.end('SIGINT');
    running = await RunningProgram.start(environment);
    expect(running.said).not.toContain('first-administrator');
  });

  it('leaves a database alone that another process has open', async () => {
    const first = await start();
    const second = await programThatEnds({ DATA_DIR: folder });
    expect(second.status).toBe(2);
    expect(second.err).toMatch(/in use by process \d+\. Stop that process first, or set DATA_DIR/);
    expect(second.err.trim().split('\n')).toHaveLength(1);
    const command = await matters(['migrate'], { DATA_DIR: folder });
    expect(command.status).toBe(2);
    expect((await new Visitor(first.url).get('/health/ready')).status).toBe(200);
  });

  it('names every fault of the environment at once and ends with status 2', async () => {
    const ended = await programThatEnds({
      DATA_DIR: folder,
      PORT: 'many',
      LOG_LEVEL: 'loud',
      LOAD_EXAMPLE: 'maybe',
    });
    expect(ended.status).toBe(2);
    for (const name of ['PORT', 'LOG_LEVEL', 'LOAD_EXAMPLE']) expect(ended.err).toContain(name);
  });
});
