/** A stretch of the kept text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Stretches that are taken, joined where they touch: whether another meets one is found by halves. */
export class TakenSpans {
  readonly #spans: Stretch[] = [];

  constructor(spans: readonly Stretch[]) {
    for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
      const last = this.#spans.at(-1);
      if (last && start <= last.end)
        this.#spans[this.#spans.length - 1] = { ...last, end: Math.max(last.end, end) };
      else this.#spans.push({ start, end });
    }
  }

  meets({ start, end }: Stretch): boolean {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = this.#spans[low];
    return next !== undefined && next.start < end;
  }
}
