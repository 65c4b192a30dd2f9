import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PrintedInTurn } from '../../printed/printed-report.js';
import { codeOf, printableText, STAND_IN } from './printable-text.rules.js';
import { ReportTypefaces } from './report-typefaces.js';
import { textAdvances } from './typeface-coverage.js';
import type { TypstHead, TypstSection } from './typst-data.js';
import { type PartLimits, pageGroups, type TypstPart, typstParts } from './typst-parts.rules.js';
import { type Fitting, typstHead, typstSection } from './typst-report.js';
import { heldIn, volumeListSection } from './volume-list.js';

/** A heading, by which a part is found again once it is set. */
export type LaidHeading = { readonly id: string | null; readonly text: string; readonly level: number };

/** So much of a report as is set at a time. */
export type LaidPart = {
  /** What `report.typ` prints, as JSON. */
  readonly file: string;
  readonly headings: readonly LaidHeading[];
  readonly families: readonly string[];
  readonly fontPaths: readonly string[];
  /** Whether a sign in it gave way to another. */
  readonly hasStandIn: boolean;
};

export type LaidVolume = { readonly parts: readonly LaidPart[]; readonly holds: readonly string[] };

/** A report that was laid out and can be set. */
export type LaidReport = {
  readonly head: TypstHead;
  readonly volumes: readonly LaidVolume[];
  /** Stands in the first volume; null where it is the only one. */
  readonly list: TypstSection | null;
  /** Signs that no typeface has. */
  readonly missing: readonly string[];
};

/** A part is set in 115 to 140 MB at the usual, and in 250 once; a volume goes into one ring binder. */
export const PART_LIMITS: PartLimits = { part: 24, volume: 500 };
/** The same where the program itself needs much room for the report. Each part takes a process, and ends with a page that is not full. */
export const SMALL_PART_LIMITS: PartLimits = { ...PART_LIMITS, part: 12 };

/** Lays a report out section by section, into files of a folder, so that a long one is never there as a whole. */
export function layOut(report: PrintedInTurn, folder: string, limits = PART_LIMITS): LaidReport {
  const typefaces = new ReportTypefaces();
  const missing = new Set<number>();
  const fitting: Fitting = {
    advance: textAdvances(),
    printable: printableText(typefaces.covers, missing),
    printableInText: printableText(typefaces.covers.slice(0, 1), missing),
  };
  const { sections, ...rest } = report;
  typefaces.learn(JSON.stringify(rest) + STAND_IN);
  const head = typstHead(report, fitting);
  function* laidSections() {
    const known = new Set<string>();
    for (const section of sections) {
      typefaces.learn(JSON.stringify(section));
      const laid = typstSection(section, fitting);
      yield known.has(section.id) ? { ...laid, id: null } : laid;
      known.add(section.id);
    }
  }
  mkdirSync(folder, { recursive: true });
  const laid: LaidPart[][] = [];
  let number = 0;
  for (const part of typstParts(laidSections(), limits)) {
    if (part.beginsVolume) laid.push([]);
    const volume = laid.at(-1);
    number += 1;
    volume?.push(laidPart(part, join(folder, `part-${number}.json`), typefaces, head));
  }
  const volumes = laid.map((parts) => ({
    parts,
    holds: heldIn(parts.flatMap(({ headings }) => headings)),
  }));
  const list =
    volumes.length > 1 ? typstSection(volumeListSection(volumes.map(({ holds }) => holds)), fitting) : null;
  return { head, volumes, list, missing: [...missing].map(codeOf) };
}

function laidPart(part: TypstPart, file: string, typefaces: ReportTypefaces, head: TypstHead): LaidPart {
  const json = JSON.stringify(pageGroups(part.sections));
  writeFileSync(file, json, { mode: 0o600 });
  const used = typefaces.of(json + JSON.stringify(head) + STAND_IN);
  return {
    file,
    headings: headingsOf(part),
    families: used.map(({ family }) => family),
    fontPaths: used.flatMap(({ files }) => files),
    hasStandIn: json.includes(STAND_IN) || JSON.stringify(head).includes(STAND_IN),
  };
}

function headingsOf({ sections }: TypstPart): LaidHeading[] {
  return sections.flatMap(({ id, heading, level }) =>
    heading === null ? [] : [{ id, level, text: heading.replaceAll('\u200b', '') }],
  );
}
