import type pg from 'pg';
import { PageCosts } from './page-costs.js';
import { costedPages } from './questions.js';
import { type Environment, ServedProgram } from './served-program.js';
import { signedIn } from './signed-in.js';

/** Prints the costs of each page, with those of planning reminders, for one size. */
export async function printGrowth(
  pool: pg.Pool,
  environment: Environment,
  email: string,
  password: string,
): Promise<void> {
  const program = await ServedProgram.start(environment);
  try {
    const cookie = await signedIn(program.url, email, password);
    const costs = new PageCosts(pool, program, cookie);
    console.log('| page | Node ms | PostgreSQL ms | statements |\n|---|---|---|---|');
    for (const [name, path] of [...(await costedPages(pool)), ['reminders', '/reminders'] as const]) {
      const { node, postgres, statements } = await costs.still(path);
      const cells = [node, postgres, statements].map((value) => value?.toFixed(1) ?? '–');
      console.log(`| ${[name, ...cells].join(' | ')} |`);
    }
    console.log(`\n${program.megabytes} MB in the program.`);
  } finally {
    await program.stop();
  }
}
