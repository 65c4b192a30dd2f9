import { it } from '@jest/globals';
import { chaseAndAnswer, INVENTED_PAPERS, judge, logAndAnswer, report } from '../journeys/main-job.js';
import { describeInChromium } from '../support/chromium-journeys.js';

describeInChromium('the main job', '2022-05-12', (stage) => {
  it('goes from papers to the report of the board, page by page', async () => {
    const { app, mail, newSteps } = stage();
    await logAndAnswer(app, await newSteps(), INVENTED_PAPERS);
    const path = await chaseAndAnswer(app, await newSteps(), mail);
    await judge(app, await newSteps(), path);
    await report(app, await newSteps());
  });
});
