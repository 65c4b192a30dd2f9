import { readdirSync, readFileSync } from 'node:fs';
import { readDocument } from '../../src/documents/reading/read-document.js';
import { propose } from '../../src/extraction/propose.js';
import {
  f1,
  type Label,
  noScore,
  noTally,
  type Score,
  scoreItems,
  shareRead,
  type Tally,
} from './label-score.js';

const folderOf = (folder: string) => new URL(`../../../test/corpus/${folder}/`, import.meta.url);

/** A folder of invented papers, each beside what a careful clerk finds in it. */
export class PaperSet {
  readonly names: string[];
  readonly #folder: URL;
  readonly #read: ReadonlyMap<string, string>;

  constructor(folder: string, read: ReadonlyMap<string, string> = new Map()) {
    this.#folder = folderOf(folder);
    this.#read = read;
    this.names = readdirSync(this.#folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace(/\.json$/, ''));
  }

  /** A folder that holds Word files, web pages and PDFs as well: each is read as an upload is. */
  static async ofFiles(folder: string): Promise<PaperSet> {
    const texts = new Map<string, string>();
    const typed = new PaperSet(folder);
    for (const name of typed.names) {
      const { document } = typed.label(name);
      const { text } = await readDocument(readFileSync(new URL(document, typed.#folder)), document);
      texts.set(name, text);
    }
    return new PaperSet(folder, texts);
  }

  text(name: string): string {
    return this.#read.get(name) ?? readFileSync(new URL(`${name}.txt`, this.#folder), 'utf8');
  }

  label(name: string): Label {
    return JSON.parse(readFileSync(new URL(`${name}.json`, this.#folder), 'utf8')) as Label;
  }
}

export interface SetScore extends Score {
  /** The day of the meeting, or of the decision that the paper records. */
  meetingDates: Tally;
  byType: Map<string, Tally>;
}

const TYPES = ['recommendation', 'action', 'noted', 'decision'];

/**
 * How the rules do on a whole set, and on each type of resolution by itself. The second reader was taught by these very papers: it would
 * only hide what the rules miss.
 */
export function scoreSet(set: PaperSet): SetScore {
  const byType = new Map(TYPES.map((type) => [type, noTally()]));
  const score: SetScore = { ...noScore(), meetingDates: noTally(), byType };
  for (const name of set.names) {
    const text = set.text(name);
    const label = set.label(name);
    const { document, items } = propose(text, null, null);
    scoreItems(text, label, items, score);
    if (label.meetingDate)
      score.meetingDates[label.meetingDate === document.meetingDate ? 'hit' : 'missed']++;
    for (const [type, resolutions] of byType) {
      const wanted = label.items.filter((item) => item.type === type || item.borderline);
      const found = items.filter((item) => item.type === type);
      scoreItems(text, { ...label, items: wanted }, found, { ...noScore(), resolutions });
    }
  }
  return score;
}

/** One line of figures, so that a measure can be read where no floor gave way. */
export function inWords(score: SetScore): string {
  const share = (tally: Tally) => `${Math.round(100 * shareRead(tally))} %`;
  return [
    `resolutions and recommendations F1 ${f1(score.resolutions).toFixed(3)}`,
    `promises F1 ${f1(score.promises).toFixed(3)}`,
    `owners ${share(score.owners)}`,
    `dates ${share(score.dates)}`,
    `cadences ${share(score.cadences)}`,
    `meeting dates ${share(score.meetingDates)}`,
  ].join(', ');
}
