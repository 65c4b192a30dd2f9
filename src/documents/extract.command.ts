import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Command } from 'commander';
import { UsageError } from '../config/usage-error.js';
import type { Extraction, ProposedItem } from '../extraction/extraction.js';
import type { ProposedFigure } from '../extraction/figures/proposed-figure.js';
import type { AttachedPaper } from './reading/mail-message.js';
import type { ReadAndProposed } from './reading/read-and-propose.worker.js';
import { UnreadableDocument } from './reading/unreadable-document.js';

/** `extract FILE`: proposes items from a committee paper and stores nothing. The readers are loaded when there is a file to read. */
export function extractCommand(): Command {
  return new Command('extract')
    .description(
      'propose recommendations, actions, promises and figures from a committee paper; nothing is stored',
    )
    .argument('<file>', 'plain text, Markdown, HTML, Word, OpenDocument, PDF or an email')
    .option('--json', 'one JSON document on standard output')
    .option('--text', 'the text as kept, to which all offsets refer')
    .option('--layout', 'the paper as read: sections, paragraphs, list items and tables, each with its place')
    .action(async (file: string, options: { json?: boolean; text?: boolean; layout?: boolean }) => {
      const { text, extraction, mail } = await read(file);
      if (mail && mail.attachments.length > 0) process.stderr.write(attachedWords(file, mail.attachments));
      if (options.text) {
        process.stdout.write(text);
        return;
      }
      if (options.layout) {
        const { printLayout } = await import('../extraction/layout/print-layout.js');
        const { readLayout } = await import('../extraction/layout/read-layout.js');
        process.stdout.write(printLayout(readLayout(text)));
        return;
      }
      process.stdout.write(
        options.json ? `${JSON.stringify(asJson(extraction), null, 2)}\n` : listed(extraction),
      );
    });
}

/** What came with an email is named and not read: each is a paper of its own. */
function attachedWords(file: string, attachments: readonly AttachedPaper[]): string {
  const names = attachments.map(({ filename }) => filename).join(', ');
  return `${basename(file)} has papers attached, which are not read with it: ${names}. Save each and read it by itself\n`;
}

/** The proposals as other programs read them: sure, or doubtful and to be looked at first. */
function asJson(proposed: Extraction) {
  return {
    ...proposed,
    items: proposed.items.map((item) => ({
      ...item,
      confidence: item.confidence === 'high' ? 'sure' : 'doubtful',
    })),
  };
}

/** Reads a file within the limits of time and memory that an upload has. */
async function read(file: string): Promise<ReadAndProposed> {
  const { ReadingPool } = await import('./reading/reading-pool.js');
  const pool = new ReadingPool();
  try {
    return await pool.readAndPropose(await readFile(file), basename(file));
  } catch (error) {
    if (error instanceof UnreadableDocument) throw new UsageError(error.message, { cause: error });
    if (isMissing(error))
      throw new UsageError(
        `${file} cannot be opened: ${error.code === 'ENOENT' ? 'there is no such file' : error.code}`,
      );
    throw error;
  } finally {
    pool.close();
  }
}

function isMissing(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR'].includes(String(error.code))
  );
}

function listed({ document, items, figures }: Extraction): string {
  const head = [
    document.title,
    [document.kind, document.body, document.meetingDate].filter(Boolean).join(', '),
    '',
  ];
  const counted = figures.length > 0 ? [`Figures: ${figures.length}`, ...figures.map(figureLine), ''] : [];
  return [...head, ...items.map(line), ...counted, `${items.length} proposed; nothing is stored.`, ''].join(
    '\n',
  );
}

function figureLine({ text, value, unit, on }: ProposedFigure): string {
  return `- ${text}: ${value}${unit === '%' ? '%' : ` ${unit}`.trimEnd()}${on ? `, on ${on}` : ', no day printed'}`;
}

function line(item: ProposedItem, index: number): string {
  const label = item.reference ? ` ${item.reference}` : '';
  const due = item.dueOn ?? item.duePhrase;
  const details = [
    item.owner && `owner: ${item.owner}`,
    due && `due: ${due}`,
    item.cadence && `every time: ${item.cadence}`,
    item.coveredBy !== null && `repeated by no. ${item.coveredBy + 1}`,
    item.question && `answers: ${item.question}`,
    item.agendaItem && `under: ${item.agendaItem}`,
  ].filter(Boolean);
  return `${index + 1}. ${item.type}${label}: ${item.text}\n   ${details.join('; ')}\n`;
}
