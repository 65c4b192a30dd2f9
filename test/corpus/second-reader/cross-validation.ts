import { propose } from '../../../src/extraction/propose.js';
import type { Weights } from '../../../src/extraction/second-reader/likelihood.js';
import { bothOf, f1, noScore, noTally, scoreItems, shareRead, type Tally } from '../label-score.js';
import { damaged, type LabelledPaper, labelledPapers, lessonsOf } from './labelled-papers.js';
import { learn } from './learn.js';
import { sureIn } from './sure-proposals.js';

/** What rules find in papers, resolutions and promises together, by themselves or with a second reader beside them. */
function readBy(papers: readonly LabelledPaper[], weights: Weights | null): Tally {
  return papers.reduce((sum, { name, text, items }) => {
    const score = noScore();
    const label = { document: name, origin: '', items: [...items] };
    scoreItems(text, label, propose(text, null, weights).items, score);
    return bothOf(sum, bothOf(score.resolutions, score.promises));
  }, noTally());
}

const rightOf = ({ hit, extra }: Tally) => `${hit} of ${hit + extra}`;

function line(title: string, papers: readonly LabelledPaper[], weights: Weights): string {
  const [before, after] = [readBy(papers, null), readBy(papers, weights)];
  const cells = [
    ...[title, papers.length, before.hit + before.missed],
    ...[
      shareRead(before).toFixed(3),
      shareRead(after).toFixed(3),
      f1(before).toFixed(3),
      f1(after).toFixed(3),
    ],
    ...[after.hit - before.hit, after.extra - before.extra],
    ...[null, weights].map((by) => rightOf(sureIn(papers, by))),
  ];
  return `| ${cells.join(' | ')} |`;
}

/**
 * What the second reader does for each set when it was taught by all others: whole papers, and papers without their signs. */
const papers = await labelledPapers();
const lessons = new Map(papers.map((paper) => [paper, lessonsOf(paper)]));
console.log(
  '| set | papers | items | recall | with it | F1 | with it | right | wrong | right of the sure | with it |',
);
console.log('|---|---|---|---|---|---|---|---|---|---|---|');
for (const set of new Set(papers.map((paper) => paper.set))) {
  const weights = learn([...lessons].flatMap(([paper, taught]) => (paper.set === set ? [] : [taught])));
  const held = papers.filter((paper) => paper.set === set);
  console.log(line(set, held, weights));
  console.log(line(`${set}, without signs`, held.map(damaged), weights));
}
