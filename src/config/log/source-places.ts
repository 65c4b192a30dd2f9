import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';

const PROJECT = new URL('../../../../', import.meta.url).href;
const COMPILED = new URL('dist/', PROJECT).href;
/** As a stack names it: the address of a file, line and column. */
const PLACE = /(file:[^\s()]+):(\d+):(\d+)/;
/** The same faults come again and again. */
const MOST_KEPT = 1000;

const kept = new Map<string, string>();
/** A map of a bundle takes tens of megabytes: it stays no longer than the memory is not wanted. */
const read = new Map<string, WeakRef<SourceMap>>();

/**
 * Lines of a stack with the places in the sources that were compiled. Node does so by itself with `--enable-source-maps`, which keeps
 * every map of a bundle in memory, and reads one at every start.
 */
export function inSources(frames: readonly string[]): string[] {
  return frames.map((frame) => kept.get(frame) ?? keep(frame, mapped(frame)));
}

function keep(frame: string, as: string): string {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(frame, as);
  return as;
}

function mapped(frame: string): string {
  const [place = '', file = '', line, column] = PLACE.exec(frame) ?? [];
  if (!file.startsWith(COMPILED)) return frame;
  try {
    const origin = mapOf(file)?.findOrigin(Number(line), Number(column));
    if (!origin || !('fileName' in origin)) return frame;
    const source = new URL(origin.fileName, file).href.replace(PROJECT, '');
    return frame.replace(place, () => `${source}:${origin.lineNumber}:${origin.columnNumber}`);
  } catch {
    // A map that is broken must not keep the fault itself out of the log.
    return frame;
  }
}

/** @returns null where there is none */
function mapOf(file: string): SourceMap | null {
  const known = read.get(file)?.deref();
  if (known) return known;
  const at = new URL(`${file}.map`);
  if (!existsSync(at)) return null;
  const map = new SourceMap(JSON.parse(readFileSync(at, 'utf8')) as SourceMapPayload);
  read.set(file, new WeakRef(map));
  return map;
}
