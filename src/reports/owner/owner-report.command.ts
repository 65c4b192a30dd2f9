import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import { parseId } from '../../web/id.pipe.js';
import { dayOption, type FileOptions, withFileOptions, writeReportFile } from '../report-file.js';
import type { OwnerWish } from './owner-wish.js';

type OwnerOptions = FileOptions & {
  readonly owner?: string;
  readonly directorate?: string;
  readonly asAt?: string;
};

/** `report owner`: what an owner or a directorate owes, of what everybody may see. */
export function ownerReportCommand(open: OpenApplication): Command {
  const list = new Command('owner')
    .description('what a post, a team, a contact or a whole directorate owes, by due date')
    .option('--owner <name>', 'its name, or the number in the address of its page')
    .option('--directorate <name>', 'every owner of this directorate, instead of one')
    .option('--as-at <day>', 'where matters stood on this day (YYYY-MM-DD); today unless given');
  return withFileOptions(list).action(async (options: OwnerOptions) => {
    const wish = { owner: ownerFrom(options), asAt: dayOption('--as-at', options.asAt), asker: null };
    await writeReportFile(open, 'owner', options, async (app, audience) => {
      const { OwnerReportsService } = await import('./owner-reports.service.js');
      return app.get(OwnerReportsService, { strict: false }).make({ ...wish, audience });
    });
  });
}

function ownerFrom({ owner, directorate }: OwnerOptions): OwnerWish['owner'] {
  if (Boolean(owner) === Boolean(directorate)) {
    throw new UsageError('give --owner or --directorate: “matters report owner --help” tells more');
  }
  if (directorate) return { directorate };
  const id = parseId(owner ?? '');
  return id === null ? { name: owner ?? '' } : { id };
}
