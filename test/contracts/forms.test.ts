import { describe, expect, it } from '@jest/globals';
import { sourceFiles } from './source-files.js';

/** Controllers that decide by hand whether a form is shown again. This list may only shrink: new forms use `submitForm`. */
const BY_HAND: readonly string[] = [
  'src/pages/meetings/meeting-requests.controller.ts',
];

/** Controllers that need the request itself. This list may only shrink: who is asking is a parameter of the route. */
const WHOLE_REQUEST: readonly string[] = [
];

const CONTROLLERS = sourceFiles('src').filter(({ path }) => path.endsWith('.controller.ts'));

describe('controllers', () => {
  it('show forms again and act on them through one helper', () => {
    const byHand = CONTROLLERS.filter(
      ({ text }) => text.includes('formAgain(') && !/submit(Form|Typed|Button)\(/.test(text),
    );
    expect(byHand.map(({ path }) => path)).toEqual(BY_HAND);
  });

  it('take the viewer and the author from the parameters of the route', () => {
    const whole = CONTROLLERS.filter(({ text }) => /@Req\(\) \w+: FastifyRequest/.test(text));
    expect(whole.map(({ path }) => path)).toEqual(WHOLE_REQUEST);
  });

  it('read ids as ids, so that a wrong one is not there', () => {
    expect(CONTROLLERS.filter(({ text }) => text.includes('ParseIntPipe'))).toEqual([]);
  });
});
