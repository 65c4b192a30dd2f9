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
    const { house, mail, council, newHand } = stage();
    await oweThings(house, council);
    await answerByLink(house, await newHand(), mail);
    await draftByLink(await newHand(), mail);
    await decideAndConfirm(house, await newHand());
    await agree(await newHand());
    await comeTooLate(house, await newHand(), mail);
  });
});
