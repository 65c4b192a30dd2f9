import { Injectable } from '@nestjs/common';
import { ChainQueries, type NamedEntry } from './chain.queries.js';
import { BEFORE_THE_FIRST, firstBroken } from './chain.rules.js';

/** What checking the trail found. */
export type ChainCheck = {
  /** How many entries hold, counted up to the first that does not. */
  readonly entries: number;
  /** The digest of the last entry that holds: whoever notes it elsewhere can show later that nothing before it was touched. */
  readonly digest: string;
  readonly broken: NamedEntry | null;
  /** Whether the digest that was asked for stands in the part that holds; null where none was asked for. */
  readonly containsExpected: boolean | null;
};

const LINKS_AT_ONCE = 5000;

/** Checks that nobody changed or removed an entry of the trail. */
@Injectable()
export class ChainCheckService {
  constructor(private readonly chain: ChainQueries) {}

  /** @param expected a digest noted earlier, in hexadecimal: an end of the trail that was cut off shows in its absence */
  async check(expected: string | null = null): Promise<ChainCheck> {
    let [entries, after, digest] = [0, 0, BEFORE_THE_FIRST];
    let containsExpected = expected === null ? null : false;
    const seals = await this.chain.seals();
    for (;;) {
      const links = await this.chain.links(after, LINKS_AT_ONCE);
      const broken = firstBroken(links, digest, seals);
      const held = broken ? links.slice(0, links.indexOf(broken)) : links;
      if (expected !== null) containsExpected ||= held.some((link) => link.digest === expected);
      entries += held.length;
      digest = held.at(-1)?.digest ?? digest;
      after = held.at(-1)?.id ?? after;
      if (broken) return { entries, digest, broken: await this.chain.entry(broken.id), containsExpected };
      if (links.length < LINKS_AT_ONCE) return { entries, digest, broken: null, containsExpected };
    }
  }
}
