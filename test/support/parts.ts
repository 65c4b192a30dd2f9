import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from '@jest/globals';
import { PROJECT } from '../contracts/source-files.js';
import { HAS_CLAMD } from './clamd.js';
import { HAS_DOVECOT } from './dovecot.js';
import { HAS_LIBREOFFICE } from './libreoffice.js';
import { TEST_SERVER } from './test-database.js';

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

/** Tests that need a database server: the embedded one lives and dies with the program. */
export const describeOnServer = required(TEST_SERVER !== null, 'TEST_DATABASE_URL');

/** Where `REQUIRE_ALL_PARTS=yes`, a part that could be installed and is not there is a failure, not a reason to skip. */
function required(isThere: boolean, setting: string): typeof describe | typeof describe.skip {
  if (isThere) return describe;
  if (process.env.REQUIRE_ALL_PARTS === 'yes')
    throw new Error(`REQUIRE_ALL_PARTS is set, and ${setting} is not there`);
  return describe.skip;
}

/** Tests that look at what LibreOffice makes of a file. */
export const describeWithLibreOffice = required(
  HAS_LIBREOFFICE,
  'the Debian packages libreoffice-writer-nogui and libreoffice-calc-nogui',
);

/** Tests that need a real IMAP server. */
export const describeWithDovecot = required(HAS_DOVECOT, 'the Debian package dovecot-imapd');

/** Tests that need a real virus scanner. */
export const describeWithClamd = required(HAS_CLAMD, 'the Debian package clamav-daemon');

/** Tests that look into a PDF with the tools of Poppler. */
export const describeWithPoppler = required(
  spawnSync('pdfinfo', ['-v']).status === 0,
  'the Debian package poppler-utils',
);
