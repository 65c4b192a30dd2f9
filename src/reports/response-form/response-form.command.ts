import { Command } from 'commander';
import type { OpenApplication } from '../../config/open-application.js';
import { UsageError } from '../../config/usage-error.js';
import { type FileOptions, requiredOption, withFileOptions, writeReportFile } from '../report-file.js';
import { readAskedPaper } from './asked-paper.js';

type FormOptions = FileOptions & { readonly document?: string; readonly addressee?: string };

/** `report response-form`: the form on which a body answers what a paper recommends. */
export function responseFormCommand(open: OpenApplication): Command {
  const form = new Command('response-form')
    .description(
      'a Word form on which a body answers each recommendation of a paper; upload it again when it is filled in',
    )
    .option(
      '--document <id>',
      'the paper, by its number as in /documents/3, or a recommendation in it: R2022/014',
    )
    .option(
      '--addressee <code>',
      'the body that answers; the one that most recommendations are addressed to unless given',
    );
  return withFileOptions(form).action(async (options: FormOptions) => {
    const text = requiredOption('response-form', '--document', options.document);
    const of = readAskedPaper(text);
    if (of === null)
      throw new UsageError(`--document “${text}” is not a paper: give its number or a recommendation in it`);
    await writeReportFile(open, 'response-form', options, async (app, audience) => {
      const { ResponseFormsService } = await import('./response-forms.service.js');
      const wish = { of, addressee: options.addressee ?? null, audience };
      return app.get(ResponseFormsService, { strict: false }).make(wish, null);
    });
  });
}
