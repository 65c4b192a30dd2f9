import { beforeAll, it } from '@jest/globals';
import { eachOwn } from '../journeys/life/each-own.js';
import { type Hands, SCENES } from '../journeys/life/whole-life.js';
import { describeInChromium } from '../support/chromium-journeys.js';

describeInChromium('the whole life of a recommendation', '2022-05-19', (stage) => {
  let hands: Hands;
  beforeAll(() => {
    hands = eachOwn(() => stage().newHand());
  });

  it.each(SCENES)('$title', async ({ play }) => {
    const { app, mail } = stage();
    await play(app, hands, mail);
  });
});
