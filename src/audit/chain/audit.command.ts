import { Command } from 'commander';
import { CommandFailure } from '../../config/command-failure.js';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import { dateTime } from '../../web/helpers/date-time.helper.js';
import type { ChainCheck } from './chain-check.service.js';

type VerifyOptions = { readonly expect?: string; readonly json?: boolean };

/** The trail does not hold. */
export class TrailBroken extends CommandFailure {
  override readonly name = 'TrailBroken';
}

/**
 * `audit verify`: whether every entry of the trail stands as it was written.
 * @param print receives the whole output; by default it goes to standard output
 * @throws TrailBroken from the action, naming the first entry that does not hold; UsageError for a digest that is none
 */
export function auditCommand(
  open: OpenApplication,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Command {
  const verify = new Command('verify')
    .description('check that no entry of the audit trail was changed or removed')
    .option(
      '--expect <digest>',
      'a digest that an earlier check printed: the audit log must still contain it',
    )
    .option('--json', 'print one JSON document')
    .action(async ({ expect, json }: VerifyOptions) => {
      const expected = expect === undefined ? null : digestIn(expect);
      const check = await open(async (app) => {
        const { ChainCheckService } = await import('./chain-check.service.js');
        return app.get(ChainCheckService, { strict: false }).check(expected);
      });
      if (json) print(`${JSON.stringify(check)}\n`);
      const fault = faultOf(check, expected);
      if (fault) throw new TrailBroken(fault);
      if (!json)
        print(
          `${check.entries} entries, none changed or removed. Latest digest: ${check.digest || 'none'}\n`,
        );
    });
  return new Command('audit').description('the audit log of every change').addCommand(verify);
}

function digestIn(text: string): string {
  const digest = text.trim().toLowerCase();
  if (/^[0-9a-f]{64}$/.test(digest)) return digest;
  throw new UsageError(
    `“${text}” is not a digest: give the 64 digits and letters that an earlier check printed`,
  );
}

function faultOf({ broken, entries, containsExpected }: ChainCheck, expected: string | null): string | null {
  if (broken) {
    const about = broken.reference ? ` (${broken.reference})` : '';
    return `Entry ${broken.id} does not hold: ${broken.actor} ${broken.action}${about}, ${dateTime(broken.at)}. It was changed, or an entry before it was changed or removed. ${entries} entries before it hold`;
  }
  return containsExpected === false
    ? `The audit log is unbroken, but does not contain ${expected}: entries after an earlier check were removed, or this is another database`
    : null;
}
