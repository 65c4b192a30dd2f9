import { it } from '@jest/globals';
import { chaseAndAnswer, INVENTED_PAPERS, judge, logAndAnswer, report } from '../journeys/main-job.js';
import { describeInChromium } from '../support/chromium-journeys.js';

describeInChromium('the main job', '2022-05-12', (stage) => {
  it('goes from papers to the report of the board, page by page', async () => {
    const { house, mail, newHand } = stage();
    await logAndAnswer(house, await newHand(), INVENTED_PAPERS);
    const path = await chaseAndAnswer(house, await newHand(), mail);
    await judge(house, await newHand(), path);
    await report(house, await newHand());
  });
});
