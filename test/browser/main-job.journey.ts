import { it } from '@jest/globals';
import { chaseAndAnswer, INVENTED_PAPERS, judge, logAndAnswer, report } from '../journeys/main-job.js';
import { describeInChromium } from '../support/chromium-journeys.js';

describeInChromium('the main job', '2022-05-12', (stage) => {
  it('goes from papers to the report of the board, page by page', async () => {
    const { app, mail, newHand } = stage();
    await logAndAnswer(app, await newHand(), INVENTED_PAPERS);
    const path = await chaseAndAnswer(app, await newHand(), mail);
    await judge(app, await newHand(), path);
    await report(app, await newHand());
  });
});
