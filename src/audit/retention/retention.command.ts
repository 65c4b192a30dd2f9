import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import { RETENTION_KINDS } from './retention.rules.js';
import type { RetentionPreview } from './retention.service.js';

type RetentionOptions = { readonly preview?: boolean; readonly apply?: boolean; readonly json?: boolean };

/**
 * `retention`: says what has run out and is kept no longer; takes it out only with `--apply`.
 * @param print receives the whole output; by default it goes to standard output
 */
export function retentionCommand(
  open: OpenApplication,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Command {
  return new Command('retention')
    .description('say what has run out and is kept no longer, and take it out with --apply')
    .option('--preview', 'say only what would be taken out, as without any option')
    .option('--apply', 'take it out for good')
    .option('--json', 'print one JSON document')
    .action(async ({ preview, apply, json }: RetentionOptions) => {
      const isApplied = apply === true && preview !== true;
      const result = await open(async (app) => {
        const { RetentionService } = await import('./retention.service.js');
        const { THE_PROGRAM } = await import('../change.js');
        const retention = app.get(RetentionService, { strict: false });
        const seen = await retention.preview();
        return isApplied ? { on: seen.on, runOut: await retention.apply(THE_PROGRAM, seen.on) } : seen;
      });
      print(json ? `${JSON.stringify({ ...result, applied: isApplied })}\n` : inWords(result, isApplied));
    });
}

function inWords({ runOut }: RetentionPreview, isApplied: boolean): string {
  const lines = runOut.map(({ kind, before, count }) => {
    const { name } = RETENTION_KINDS[kind];
    if (before === null) return `${name}: kept for good`;
    return `${name}: ${count} from before ${before} ${isApplied ? 'taken out' : 'would be taken out'}`;
  });
  return `${lines.join('\n')}\n`;
}
