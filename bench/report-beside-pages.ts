import { setTimeout as pause } from 'node:timers/promises';
import { type Environment, ServedProgram } from './served-program.js';
import { signedIn } from './signed-in.js';

const LIST = '/recommendations';
const ASKING = '/reports/background?kind=progress&body=OSB';
const FORMS = (process.env.BENCH_FORMS ?? 'pdf docx xlsx csv html json').split(' ');
const PAUSE = 50;
const ALONE = 100;

/**
 * Prints how long a list takes with and without a long report being made meanwhile, form by form: a list alone is measured just before
 * and just after each, so that what else the machine does weighs on both alike.
 */
export async function besideReport(environment: Environment, email: string, password: string): Promise<void> {
  const program = await ServedProgram.start(environment);
  try {
    const cookie = await signedIn(program.url, email, password);
    const list = async () => timeOf(`${program.url}${LIST}`, cookie);
    for (let turn = 0; turn < 20; turn += 1) await list();
    console.log(
      `\n| form | s in the background | p95 of ${LIST} alone ms | meanwhile ms | pages meanwhile | ratio |\n|---|---|---|---|---|---|`,
    );
    for (const form of FORMS) {
      const alone: number[] = [];
      const some = async () => {
        for (let turn = 0; turn < ALONE; turn += 1) alone.push(await list());
      };
      await some();
      const start = performance.now();
      let job: string | null = null;
      const asking = askForReport(program.url, cookie, form).then((to) => {
        job = to;
      });
      const beside: number[] = [];
      while (job === null || (await isOpen(`${program.url}${job}`, cookie))) {
        for (let turn = 0; turn < 10; turn += 1) beside.push(await list());
      }
      await asking;
      const seconds = (performance.now() - start) / 1000;
      await some();
      const [one, other] = [p95(alone), p95(beside)];
      const cells = [
        seconds.toFixed(0),
        one.toFixed(0),
        other.toFixed(0),
        beside.length,
        (other / one).toFixed(2),
      ];
      console.log(`| ${[form, ...cells].join(' | ')} |`);
    }
    console.log(`\n${program.megabytes} MB in the program.`);
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

async function askForReport(url: string, cookie: string, form: string): Promise<string> {
  const html = await (await fetch(`${url}${ASKING}`, { headers: { cookie } })).text();
  const hidden = [...html.matchAll(/<input type="hidden" name="(_\w+)" value="([^"]*)"/g)];
  // The page has a form to sign out before it: of each field the last is the report's.
  const fields = [...new Map(hidden.map(([, name = '', value = '']) => [name, unescaped(value)]))];
  const action = unescaped(
    /<form method="post" action="(\/reports\/background[^"]*)"/.exec(html)?.[1] ?? ASKING,
  );
  const body = new URLSearchParams([...fields, ['formats', form]]);
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

function unescaped(value: string): string {
  return value.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
}

async function isOpen(url: string, cookie: string): Promise<boolean> {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' });
  return answer.headers.has('refresh');
}

function p95(times: number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)] ?? 0;
}
