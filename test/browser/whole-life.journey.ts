import { beforeAll, it } from '@jest/globals';
import { stepsOfEachRole } from '../journeys/life/steps-of-each-role.js';
import { SCENES, type StepsByRole } from '../journeys/life/whole-life.js';
import { describeInChromium } from '../support/chromium-journeys.js';

describeInChromium('the whole life of a recommendation', '2022-05-19', (stage) => {
  let stepsByRole: StepsByRole;
  beforeAll(() => {
    stepsByRole = stepsOfEachRole(() => stage().newSteps());
  });

  it.each(SCENES)('$title', async ({ play }) => {
    const { app, mail } = stage();
    await play(app, stepsByRole, mail);
  });
});
