import { foldedWords, likeness, pairsOf } from '../documents/likeness.rules.js';
import type { ExtractedAnswer } from '../extraction/extraction.js';

/** A recommendation that a paper may answer. */
export type Answerable = {
  readonly id: number;
  readonly label: string | null;
  readonly text: string;
  /** The paper in which it was made. */
  readonly documentId: number;
};

type Asked = Pick<ExtractedAnswer, 'recommendation' | 'recommendationText'>;

/** Which answer of a paper goes with which recommendation. */
export type MatchedAnswers<One extends Asked> = {
  /** The paper whose recommendations are answered; null where none is. */
  readonly documentId: number | null;
  /** By the recommendation's id. */
  readonly answers: ReadonlyMap<number, One>;
  /** What fits none of them, in the order of the paper. */
  readonly unmatched: readonly One[];
};

/** From what likeness on two texts are one recommendation: responses often shorten what they quote. */
const SAME_THING = 0.4;

/**
 * Lays the answers of a paper beside recommendations, those of the one paper that they fit best: by their words, and where a response does
 * not repeat them, by their labels. Between papers that fit alike the first is taken, so the latest must stand first.
 */
export function matchAnswers<One extends Asked>(
  answers: readonly One[],
  recommendations: readonly Answerable[],
): MatchedAnswers<One> {
  const papers = new Map<number, Answerable[]>();
  for (const each of recommendations)
    papers.set(each.documentId, [...(papers.get(each.documentId) ?? []), each]);
  let best: Fitted<One> & { documentId: number | null } = { documentId: null, answers: new Map(), score: 0 };
  for (const [documentId, of] of papers) {
    const fitted = fit(answers, of);
    if (fitted.score > best.score) best = { documentId, ...fitted };
  }
  const matched = new Set(best.answers.values());
  const unmatched = answers.filter((answer) => !matched.has(answer));
  return { documentId: best.documentId, answers: best.answers, unmatched };
}

type Fitted<One> = { readonly answers: ReadonlyMap<number, One>; readonly score: number };

/** Words count in full; a label alone only decides where no paper fits by its words. */
const LABEL_ALONE = 0.01;

function fit<One extends Asked>(
  answers: readonly One[],
  recommendations: readonly Answerable[],
): Fitted<One> {
  const texts = recommendations.map(({ text }) => pairsOf(foldedWords(text)));
  const pairs = answers.flatMap((answer, order) => {
    const asked = pairsOf(foldedWords(answer.recommendationText ?? ''));
    const label = labelOf(answer.recommendation);
    return recommendations.flatMap((recommendation, n) => {
      const text = texts[n];
      const alike = text ? likeness(asked, text) : 0;
      const isLabelled = label !== '' && label === labelOf(recommendation.label);
      const isSame = alike >= SAME_THING || (isLabelled && asked.size === 0);
      return isSame
        ? [{ answer, order, id: recommendation.id, score: alike + (isLabelled ? LABEL_ALONE : 0) }]
        : [];
    });
  });
  pairs.sort((one, other) => other.score - one.score || one.order - other.order || one.id - other.id);
  const matched = new Map<number, One>();
  const used = new Set<number>();
  let score = 0;
  for (const pair of pairs) {
    if (matched.has(pair.id) || used.has(pair.order)) continue;
    matched.set(pair.id, pair.answer);
    used.add(pair.order);
    score += pair.score;
  }
  return { answers: matched, score };
}

/** What is left of a label when its list and its brackets are taken off: “32 a)” and “(a)” are “a”. */
function labelOf(label: string | null): string {
  return foldedWords(label ?? '').at(-1) ?? '';
}
