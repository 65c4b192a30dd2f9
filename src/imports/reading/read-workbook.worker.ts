import { readWorkbook, type Workbook } from './read-workbook.js';
import { UnreadableSheet } from './unreadable-sheet.js';

/** What a worker is given. */
export type SheetTask = {
  readonly content: Uint8Array;
  readonly filename: string;
  readonly sheet: string | null;
};

/** Errors lose their class on the way between processes, so a fault is returned, not thrown. */
export type SheetOutcome = { readonly workbook: Workbook } | { readonly fault: string };

/** Reads a tracker; runs in a process of its own. */
export default async function readInWorker({ content, filename, sheet }: SheetTask): Promise<SheetOutcome> {
  try {
    const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    return { workbook: await readWorkbook(bytes, filename, sheet) };
  } catch (error) {
    if (error instanceof UnreadableSheet) return { fault: error.message };
    throw error;
  }
}
