import type { PrintedSection } from './printed-report.js';

/** The parts of a report: each section of level 2 with those below it. */
export function reportParts(sections: readonly PrintedSection[]): PrintedSection[][] {
  const parts: PrintedSection[][] = [];
  for (const section of sections) {
    const last = parts.at(-1);
    if (section.level === 2 || !last) parts.push([section]);
    else last.push(section);
  }
  return parts;
}
