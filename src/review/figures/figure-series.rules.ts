import type { FigureProposalRow } from '../../documents/figures/figure-proposals.queries.js';

/** The figures of a paper that count the same, of one day or of many; `key` is the id of the first. */
export type FigureSeries = {
  readonly key: number;
  readonly text: string;
  readonly unit: string;
  readonly figures: readonly FigureProposalRow[];
};

/** What waits of the figures of a paper, each series where its first figure stands. */
export function seriesOf(figures: readonly FigureProposalRow[]): FigureSeries[] {
  const series = new Map<string, FigureProposalRow[]>();
  for (const figure of figures) {
    if (figure.kind !== 'value' || figure.state !== 'waiting') continue;
    const key = `${figure.text.replace(/\s+/g, ' ').toLowerCase()}\n${figure.unit.toLowerCase()}`;
    const others = series.get(key);
    if (others) others.push(figure);
    else series.set(key, [figure]);
  }
  return [...series.values()].flatMap((members) => {
    const [first] = members;
    return first ? [{ key: first.id, text: first.text, unit: first.unit, figures: members }] : [];
  });
}

/** The decimals that a measure needs to show these figures whole. */
export function decimalsOf(figures: readonly Pick<FigureProposalRow, 'value'>[]): number {
  const places = figures.map(({ value }) => /\.(\d+)$/.exec(String(value ?? 0))?.[1]?.length ?? 0);
  return Math.min(4, Math.max(0, ...places));
}

/** Whether a note speaks of a series: “the rate per 10,000 is now calculated …” speaks of what is counted per 10,000. */
export function speaksOf(note: string, { unit }: Pick<FigureSeries, 'unit'>): boolean {
  const words = note.toLowerCase();
  const counted = unit.toLowerCase();
  if (counted === '') return false;
  if (counted === '%') return /%|per ?cent|percentage|proportion/.test(words);
  return words.includes(counted);
}
