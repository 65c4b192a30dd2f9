import { setTimeout as pause } from 'node:timers/promises';
import { type Environment, ServedProgram } from './served-program.js';
import { signedIn } from './signed-in.js';

const LIST = '/recommendations';
const ASKING = '/reports/background?kind=progress&body=OSB';
const FORMS = ['pdf', 'docx', 'xlsx', 'csv', 'html', 'json'];
const PAUSE = 50;
const ALONE = 200;

/** Prints how long a list takes with and without a long report being made meanwhile. */
export async function besideReport(environment: Environment, email: string, password: string): Promise<void> {
  const program = await ServedProgram.start(environment);
  try {
    const cookie = await signedIn(program.url, email, password);
    const list = async () => timeOf(`${program.url}${LIST}`, cookie);
    for (let turn = 0; turn < 20; turn += 1) await list();
    const alone: number[] = [];
    while (alone.length < ALONE) alone.push(await list());
    const start = performance.now();
    const job = await askForReport(program.url, cookie);
    const beside: number[] = [];
    while (await isOpen(`${program.url}${job}`, cookie)) {
      for (let turn = 0; turn < 10; turn += 1) beside.push(await list());
    }
    const seconds = (performance.now() - start) / 1000;
    const [one, other] = [p95(alone), p95(beside)];
    console.log(
      `\nA report in every form took ${seconds.toFixed(0)} s in the background; ${program.megabytes} MB in the program.`,
    );
    console.log(
      `p95 of ${LIST}: ${one.toFixed(0)} ms alone, ${other.toFixed(0)} ms meanwhile (${beside.length} pages), ratio ${(other / one).toFixed(2)}`,
    );
  } finally {
    await program.stop();
  }
}

async function timeOf(url: string, cookie: string): Promise<number> {
  await pause(PAUSE);
  const start = performance.now();
  const answer = await fetch(url, { headers: { cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return performance.now() - start;
}

async function askForReport(url: string, cookie: string): Promise<string> {
  const html = await (await fetch(`${url}${ASKING}`, { headers: { cookie } })).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)];
  // The page has a form to sign out before it: of each field the last is the report's.
  const fields = [...new Map(hidden.map(([, name = '', value = '']) => [name, value]))];
  const action =
    /<form method="post" action="(\/reports\/background[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ??
    ASKING;
  const body = new URLSearchParams([...fields, ...FORMS.map((form) => ['formats', form])]);
  const answer = await fetch(new URL(action, url), {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie },
    body,
  });
  const to = answer.headers.get('location');
  if (!to) throw new Error(`the report was not taken: ${answer.status}`);
  return to;
}

async function isOpen(url: string, cookie: string): Promise<boolean> {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  return answer.headers.has('refresh');
}

function p95(times: number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
}
