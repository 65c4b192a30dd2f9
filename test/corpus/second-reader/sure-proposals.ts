import { propose } from '../../../src/extraction/propose.js';
import type { Weights } from '../../../src/extraction/second-reader/likelihood.js';
import { bothOf, noScore, noTally, scoreItems, type Tally } from '../label-score.js';
import type { LabelledPaper } from './labelled-papers.js';

/** What is called sure in these papers: how much of it is right, and how much is not. By rules alone where there are no weights. */
export function sureIn(papers: readonly LabelledPaper[], weights: Weights | null): Tally {
  return papers.reduce((sum, { name, text, items }) => {
    const score = noScore();
    const sure = propose(text, null, weights).items.filter(({ confidence }) => confidence === 'high');
    scoreItems(text, { document: name, origin: '', items: [...items] }, sure, score);
    return bothOf(sum, bothOf(score.resolutions, score.promises));
  }, noTally());
}

export const shareRight = ({ hit, extra }: Tally) => hit / (hit + extra);
