import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { withPageTotal } from './page-total.rules.js';

const FOOT = '/Artifact <</Subtype /Footer>> BDC [(\\000\\001)] TJ';

function page(operators: string): Buffer {
  return deflateSync(Buffer.from(operators, 'latin1'));
}

describe('the number of pages at a foot', () => {
  it('takes the place of the ten digits, in their own signs', () => {
    const digits = String.raw`\000\027\000\007\000\026\000 \000\030\000\(\000\036\0007\000.\000\n`;
    const said = inflateSync(withPageTotal(page(`${FOOT} [(${digits})] TJ EMC`), 2_739)).toString('latin1');
    expect(said).toBe(`${FOOT} [<001600370020000a>] TJ EMC`);
  });

  it.each([
    ['there is no foot', '[(ab)] TJ EMC'],
    ['the foot ends with other words', `${FOOT} EMC`],
    ['two digits look alike', `${FOOT} [(aaaabbccddeeffgghhii)] TJ EMC`],
  ])('is not guessed where %s', (_, operators) => {
    expect(() => withPageTotal(page(operators), 12)).toThrow('number of pages');
  });
});
