import type { Extraction } from '../../extraction/extraction.js';
import { withoutInvisibleCharacters } from '../../web/invisible-characters.js';
import type { FigureProposal } from './figure-proposal.entity.js';

/** A figure as a reading found it. */
export type ReadFigureProposal = Pick<
  FigureProposal,
  'kind' | 'text' | 'value' | 'unit' | 'measuredOn' | 'startOffset' | 'endOffset'
>;

/** What a reading found of figures and of changes of what they are counted by, in the order of the paper. */
export function figuresRead({ figures, bases }: Pick<Extraction, 'figures' | 'bases'>): ReadFigureProposal[] {
  const values = figures.map(({ text, value, unit, on, start, end }) => ({
    kind: 'value' as const,
    text: withoutInvisibleCharacters(text),
    value: String(value),
    unit: withoutInvisibleCharacters(unit),
    ...{ measuredOn: on, startOffset: start, endOffset: end },
  }));
  const changed = bases.map(({ text, start, end }) => ({
    kind: 'basis' as const,
    text: withoutInvisibleCharacters(text),
    ...{ value: null, unit: '', measuredOn: null, startOffset: start, endOffset: end },
  }));
  return [...values, ...changed].sort((one, other) => one.startOffset - other.startOffset);
}

/** Those of a reading that nothing says yet which stays: from an earlier printing, or from an earlier reading of the same text. */
export function figuresNotAmong<Read extends ReadFigureProposal>(
  read: readonly Read[],
  staying: readonly ReadFigureProposal[],
): Read[] {
  const there = new Set(staying.map(sameFigureKey));
  return read.filter((one) => !there.has(sameFigureKey(one)));
}

/** Two figures with the same key say the same, wherever they stand. */
export function sameFigureKey({ kind, text, value, unit, measuredOn }: ReadFigureProposal): string {
  const words = text.replace(/\s+/g, ' ').trim().toLowerCase();
  return [kind, words, value === null ? '' : Number(value), unit.toLowerCase(), measuredOn ?? ''].join('\n');
}
