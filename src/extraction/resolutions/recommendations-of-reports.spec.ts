import { expect, it } from '@jest/globals';
import { propose } from '../propose.js';

const BEFORE =
  'Report of the Pier Scrutiny Task Group\n\nFinal Report\n\nJune 2025\n\n1. INTRODUCTION\n\nThe group met four times and heard from divers, ferrymen and anglers about the state of the pier.\n\n4. FINDINGS\n\nThe group found that lamps were out on many nights and that anglers were kind.\n\n';
const AFTER = '\n\n6. ACKNOWLEDGEMENTS\n\nThe group thanks the divers.\n';

/** How a final report sets its recommendations, and how many it makes. */
it.each<[string, number]>([
  ['5. RECOMMENDATIONS\n\n1. That Cabinet funds the lamps.\n2. That the Council mends the pier.', 2],
  [
    '5. RECOMMENDATIONS\n\nThe Task Group recommends that:\n\n(a) Cabinet funds the lamps;\n(b) the Council mends the pier.',
    2,
  ],
  ['5. Recommendations\n\nR1: Cabinet should fund the lamps.\nR2: The Council should mend the pier.', 2],
  [
    '5. Recommendations\n\nRecommendation 1\n\nThat Cabinet funds the lamps.\n\nRecommendation 2\n\nThat the Council mends the pier.',
    2,
  ],
  [
    '5. Recommendations\n\nRecommendation 1 – Lamps\nThat Cabinet funds the lamps.\n\nRecommendation 2 – Pier\nThat the Council mends the pier.',
    2,
  ],
  ['5. Recommendations\n\n5.1 That Cabinet funds the lamps.\n\n5.2 That the Council mends the pier.', 2],
  [
    '5. Recommendations\n\n5.1 The group makes the following recommendations:\n\n5.1.1 That Cabinet funds the lamps.\n\n5.1.2 That the Council mends the pier.',
    2,
  ],
  [
    '5. Conclusions and Recommendations\n\n5.1 The group concluded that the pier was old.\n\n5.2 The group recommends that Cabinet funds the lamps.\n\n5.3 It is recommended that the Council mends the pier.',
    2,
  ],
  ['5. Recommendations\n\n• That Cabinet funds the lamps.\n• That the Council mends the pier.', 2],
  ['5. Recommendations\n\nThat Cabinet funds the lamps.\n\nThat the Council mends the pier.', 2],
  [
    '5. Summary of recommendations\n\nLamps\n\n1. That Cabinet funds the lamps.\n\nPier\n\n2. That the Council mends the pier.',
    2,
  ],
  [
    '5. Recommendations\n\nTo Cabinet:\n\n1. That the lamps be funded.\n2. That the pier be mended.\n\nTo the Ferry Company:\n\n3. That more ferries run.',
    3,
  ],
  [
    '5. Recommendations\n\n| No | Recommendation | Lead |\n|---|---|---|\n| 1 | That Cabinet funds the lamps. | Leader |\n| 2 | That the Council mends the pier. | Leader |',
    2,
  ],
  [
    '5. Our recommendations\n\nWe recommend that:\n\n1. Cabinet funds the lamps.\n2. The Council mends the pier.',
    2,
  ],
  [
    '5. RECOMMENDATIONS\n\nRecommendation One: That Cabinet funds the lamps.\n\nRecommendation Two: That the Council mends the pier.',
    2,
  ],
  [
    '5. RECOMMENDATIONS\n\n(i) That Cabinet funds the lamps: and\n\n(ii) That the Council mends the pier, to include:\n   a) the rails; and\n   b) the steps.',
    2,
  ],
  [
    'The Group therefore recommends:\n\n1. That Cabinet funds the lamps.\n2. That the Council mends the pier.',
    2,
  ],
  [
    'PART THREE: RECOMMENDATIONS\n\nThe group recommends as follows.\n\n1. Lamps\n\nTo Cabinet:\n\n1.1 That the lamps be funded.\n\n1.2 That the pier be mended.\n\n1.3 That a list be kept, so that divers can\n(i) read it; and\n(ii) add to it.\n\n2. Ferries\n\nTo the Ferry Company:\n\n2.1 That more ferries run.',
    4,
  ],
  ['Key Recommendations\n\n1) Cabinet to fund the lamps\n2) The Council to mend the pier', 2],
  [
    'RECOMMENDATION 1: That Cabinet funds the lamps.\n\nReason: they are out.\n\nRECOMMENDATION 2: That the Council mends the pier.\n\nReason: it is old.',
    2,
  ],
])('%j', (section, count) => {
  const { items } = propose(`${BEFORE}${section}${AFTER}`);
  expect(items.map(({ type }) => type)).toEqual(Array(count).fill('recommendation'));
});

it('reads who and when in brackets behind a recommendation or below it, and to whom before it', () => {
  const text = `${BEFORE}5. RECOMMENDATIONS\n\nRecommendation 1\n\nThat the lamps be lit.\n\n(Lead: Head of Piers; May 2026)\n\nRecommendation 2 (to the Ferry Company): that more ferries run.\n\nRecommendation 3\n\nThat the pier be mended. (Lead: Head of Works)${AFTER}`;
  expect(propose(text).items.map((item) => [item.text, item.owner, item.duePhrase])).toEqual([
    ['That the lamps be lit.', 'Head of Piers', 'May 2026'],
    ['that more ferries run.', 'the Ferry Company', null],
    ['That the pier be mended.', 'Head of Works', null],
  ]);
});
