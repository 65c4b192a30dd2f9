import { boxes } from '../actions/given-actions.js';
import type { Visitor } from '../support/visitor.js';

/** The path of a recommendation's page, of its printed reference. */
export function pathOf(reference: string): string {
  return `/recommendations/${reference.replace('/', '-')}`;
}

/** What a meeting of the children's panel decided on 19 July 2022. */
export const PANEL_DECIDED = {
  body: 'CYP',
  ...boxes('heldOn', '2022-07-19'),
  reason: 'The law has changed.',
};

/** Makes it exempt as information about an individual, with words for the public. */
export async function makeExempt(keeper: Visitor, reference: string, summary: string): Promise<void> {
  const done = await keeper.submit(`${pathOf(reference)}/publicity/new`, {
    publicity: 'exempt',
    ground: 'paragraph-1',
    summary,
    reason: 'It names a child.',
  });
  if (done.status !== 303) throw new Error(`${reference} was not made exempt: ${done.errors.join('; ')}`);
}
