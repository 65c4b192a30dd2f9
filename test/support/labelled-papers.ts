import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from '@jest/globals';
import { PROJECT } from '../contracts/source-files.js';

/** Where labelled public papers are, which are no part of this project. */
export const COUNCIL_PAPERS = resolve(process.env.MATTERS_DOCUMENTS || join(PROJECT, '../shared/documents'));

const namesOfPapers = existsSync(COUNCIL_PAPERS) ? readdirSync(COUNCIL_PAPERS) : [];

/** The text of the paper whose name begins like this. @throws Error where there is none */
export function councilPaper(start: string): Buffer {
  const name = namesOfPapers.find((each) => each.startsWith(start) && each.endsWith('.txt'));
  if (!name) throw new Error(`${COUNCIL_PAPERS} holds no paper ${start}`);
  return readFileSync(join(COUNCIL_PAPERS, name));
}

/** Tests on those papers; skipped where there are none, since the project must stand without them. */
export const describeWithPapers = existsSync(join(COUNCIL_PAPERS, 'labels')) ? describe : describe.skip;
