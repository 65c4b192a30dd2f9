import { spawnSync } from 'node:child_process';
import { describe } from '@jest/globals';
import { HAS_CLAMD } from './clamd.js';
import { HAS_DOVECOT } from './dovecot.js';
import { HAS_LIBREOFFICE } from './libreoffice.js';
import { TEST_SERVER } from './test-database.js';

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
