import { it } from '@jest/globals';
import {
  agree,
  answerByLink,
  comeTooLate,
  decideAndConfirm,
  draftByLink,
  oweThings,
} from '../journeys/answering.js';
import { describeInChromium } from '../support/chromium-journeys.js';

describeInChromium('from the mail to the verdict', '2022-06-15', (stage) => {
  it('is answered by link, decided by a meeting, confirmed and agreed, page by page', async () => {
    const { app, mail, council, newSteps } = stage();
    await oweThings(app, council);
    await answerByLink(app, await newSteps(), mail);
    await draftByLink(await newSteps(), mail);
    await decideAndConfirm(app, await newSteps());
    await agree(await newSteps());
    await comeTooLate(app, await newSteps(), mail);
  });
});
