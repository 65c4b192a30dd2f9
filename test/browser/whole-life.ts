import { beforeAll, it } from '@jest/globals';
import { stepsOfEachRole } from '../journeys/life/steps-of-each-role.js';
import { SCENES, type StepsByRole } from '../journeys/life/whole-life.js';
import { describeInChromium, type WAYS } from '../support/chromium-journeys.js';

/** A year and a half of a recommendation, lived through in one way of using a browser. */
export function describeWholeLife(way: (typeof WAYS)[keyof typeof WAYS]): void {
  describeInChromium(
    'the whole life of a recommendation',
    '2022-05-19',
    (stage) => {
      let stepsByRole: StepsByRole;
      beforeAll(() => {
        stepsByRole = stepsOfEachRole(() => stage().newSteps());
      });

      it.each(SCENES)('$title', async ({ play }) => {
        const { app, mail } = stage();
        await play(app, stepsByRole, mail);
      });
    },
    [way],
  );
}
