import { execFileSync, spawnSync } from 'node:child_process';

/** Whether poppler's `pdftotext` is on this machine. */
export const HAS_PDFTOTEXT = spawnSync('pdftotext', ['-v']).error === undefined;

/** Milliseconds that `pdftotext -layout` takes to read a file, the middle one of several runs; null where it is absent. */
export function pdftotextTime(file: string, times: number): number | null {
  if (!HAS_PDFTOTEXT) return null;
  const runs = Array.from({ length: times }, () => {
    const started = performance.now();
    execFileSync('pdftotext', ['-layout', file, '-'], { maxBuffer: 64 * 1024 * 1024 });
    return performance.now() - started;
  });
  return runs.sort((a, b) => a - b)[times >> 1] ?? null;
}
