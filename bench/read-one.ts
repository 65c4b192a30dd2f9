import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument } from '../src/documents/reading/read-document.js';
import { propose } from '../src/extraction/propose.js';

/** What reading one paper took. Times in milliseconds, memory in mebibytes. */
export interface ReadOne {
  readonly reading: number;
  readonly proposing: number;
  /** The most memory that the process held at once, node and all its libraries with it. */
  readonly peak: number;
  readonly items: number;
}

const [file = ''] = process.argv.slice(2);
const content = readFileSync(file);
const started = performance.now();
const { text } = await readDocument(content, basename(file));
const read = performance.now();
const { items } = propose(text);
const outcome: ReadOne = {
  reading: read - started,
  proposing: performance.now() - read,
  peak: process.resourceUsage().maxRSS / 1024,
  items: items.length,
};
console.log(JSON.stringify(outcome));
