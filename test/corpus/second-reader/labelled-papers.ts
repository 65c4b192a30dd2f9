import { propose } from '../../../src/extraction/propose.js';
import { type LabelledItem, labelledWords } from '../label-score.js';
import { PaperSet } from '../paper-set.js';
import { withoutSigns } from './damage.js';
import { examplesOf } from './examples.js';
import type { Example } from './learn.js';

/** The sets of which a label gives the words of each item. */
const LABELLED_SETS = ['blind', 'fresh', 'held-out', 'held-out-2', 'informing', 'manners', 'set-aside'];
/** Rounds as councils send them. */
const ROUNDS = ['unseen-1', 'unseen-2', 'unseen-3', 'unseen-4', 'unseen-5', 'unseen-6'];
/** The cases give first words only; but rules read them in full, as their own test asserts. */
const CASES = 'cases';

/** A paper, and what a clerk found in it, each with its whole text. */
export interface LabelledPaper {
  readonly set: string;
  readonly name: string;
  readonly text: string;
  readonly items: readonly LabelledItem[];
}

/** All of them, always in the same order. */
export async function labelledPapers(): Promise<LabelledPaper[]> {
  const typed = [CASES, ...LABELLED_SETS].flatMap((set) => papersOf(set, new PaperSet(set)));
  const rounds = await Promise.all(ROUNDS.map(labelledRound));
  return [...typed, ...rounds.flat()];
}

/** A round of text, Word, web pages and PDF, each read as an upload is. */
export async function labelledRound(set: string): Promise<LabelledPaper[]> {
  return papersOf(set, await PaperSet.ofFiles(set));
}

function papersOf(set: string, papers: PaperSet): LabelledPaper[] {
  return [...papers.names].sort().map((name) => {
    const text = papers.text(name);
    return { set, name, text, items: set === CASES ? readByRules(text) : labelled(papers, name, text) };
  });
}

function labelled(papers: PaperSet, name: string, text: string): LabelledItem[] {
  return papers.label(name).items.map((item) => ({ ...item, text: labelledWords(text, item).join(' ') }));
}

function readByRules(text: string): LabelledItem[] {
  return propose(text, null, null)
    .items.filter(({ coveredBy }) => coveredBy === null)
    .map(({ type, text: words }) => ({
      type,
      text: words,
      textStart: '',
      textEnd: '',
      owner: null,
      due: null,
    }));
}

/** What a paper teaches. Taught without its signs as well, it would have the reader take more for items that are none. */
export function lessonsOf({ text, items }: LabelledPaper): Example[] {
  return examplesOf(text, items);
}

/** A paper that lost its keywords, its headings over lists and the heads of its tables: here rules find least. */
export function damaged(paper: LabelledPaper): LabelledPaper {
  return { ...paper, text: withoutSigns(paper.text) };
}
