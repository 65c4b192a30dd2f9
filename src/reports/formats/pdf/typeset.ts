import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { TEMPLATES_FOLDER } from '../../../web/views/template-files.js';
import type { LaidPart } from './lay-out.js';
import { withRowHeaders } from './row-headers.js';
import type { TypstGroup, TypstHead, TypstSection } from './typst-data.js';

const WORKSPACE = join(TEMPLATES_FOLDER, 'reports');

/** A part of a report that is to be set as pages, with what it has to know of the whole. */
export type PartToSet = Pick<LaidPart, 'file' | 'families' | 'fontPaths'> & {
  /** What it and its pages are called. */
  readonly head: TypstHead;
  /** Whether it begins a document, with the title above. */
  readonly isFirst: boolean;
  readonly firstPage: number;
  /** Whether how many pages there are can be said: where it is all of a document. */
  readonly isWhole: boolean;
  /** The list of volumes; null where there is none. */
  readonly list: TypstSection | null;
  /** Sections within it, and in other parts of its document. */
  readonly places: readonly string[];
  readonly further: readonly string[];
  /** Signs that no typeface has; empty where that is said elsewhere. */
  readonly missing: readonly string[];
};

/** What an address within a document begins with, until its parts are joined. */
export const PLACE = 'place:';

/**
 * Sets a part of a report as PDF/UA-1. Takes much memory, so it runs in a process of its own. Later parts of a document cannot be
 * PDF/UA by themselves, since they begin below its title; they are held to the same signs and tags by PDF/A-2a.
 * @throws Error naming what Typst refuses
 */
export async function typeset(part: PartToSet): Promise<Buffer> {
  const groups = withList(JSON.parse(readFileSync(part.file, 'utf8')) as TypstGroup[], part.list);
  try {
    return set(part, groups);
  } catch (error) {
    // Typst shapes a rare cluster otherwise than we thought, and neither allows an empty box: then only plain letters are kept.
    if (!String(error).includes('could not be displayed')) throw error;
    const { inPlainLetters } = await import('./plain-letters.js');
    const plain = inPlainLetters({ head: part.head, groups });
    const missing = part.isWhole ? [...new Set([...part.missing, ...plain.missing])] : part.missing;
    return set({ ...part, head: plain.value.head, missing }, plain.value.groups);
  }
}

function set(part: PartToSet, groups: readonly TypstGroup[]): Buffer {
  const { families, fontPaths, file: _, list: __, ...rest } = part;
  const compiler = NodeCompiler.create({
    workspace: WORKSPACE,
    fontArgs: [{ fontPaths: [...fontPaths] }],
  });
  const compiled = compiler.compile({
    mainFilePath: join(WORKSPACE, 'report.typ'),
    inputs: { report: JSON.stringify({ ...rest, groups, typefaces: families }) },
  });
  if (!compiled.result) {
    const faults = JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics);
    throw new Error(`The report cannot be set: ${faults}`);
  }
  // What was kept to set it again faster is not needed any more.
  compiler.evictCache(0);
  return withRowHeaders(compiler.pdf(compiled.result, { pdfStandard: part.isFirst ? 'ua-1' : 'a-2a' }));
}

/** The list of volumes comes before all else. */
function withList(groups: readonly TypstGroup[], list: TypstSection | null): readonly TypstGroup[] {
  return list === null ? groups : [{ isWide: false, sections: [list] }, ...groups];
}
