import { describe, expect, it } from '@jest/globals';
import { inPrintedOrder, type PrintedPlace } from './printed-order.rules.js';

const place = (label: string | null, startOffset: number | null = null, number = 1): PrintedPlace => ({
  label,
  startOffset,
  year: 2022,
  number,
});

const sorted = (labels: readonly string[]) =>
  inPrintedOrder(
    [...labels].reverse().map((label) => place(label)),
    (each) => each,
  ).map(({ label }) => label);

describe('inPrintedOrder', () => {
  it.each([
    ['the letters of a long list', [...'abcdefghijklmnop'].map((letter) => `${letter})`)],
    ['letters beyond z', ['y)', 'z)', 'aa)', 'bb)']],
    ['numbers', ['1', '2', '9', '10', '11']],
    ['paragraphs with letters', ['32 a)', '32 b)', '32 j)', '33 a)']],
    ['numbers in parts', ['7.1', '7.2', '7.10', '8.1']],
    ['Roman numerals', ['i)', 'ii)', 'iii)', 'iv)', 'v)', 'vi)', 'ix)', 'x)', 'xi)']],
    ['letters that are Roman numerals too', ['c)', 'd)', 'i)', 'l)', 'm)']],
    ['words before the number', ['Recommendation 1', 'Recommendation 2', 'Recommendation 10']],
    ['a whole before its parts', ['2', '2 a)', '2 b)', '3']],
  ])('counts %s as people do', (_, labels) => {
    expect(sorted(labels)).toEqual(labels);
  });

  it('follows the place in the paper before the label, where all places are known', () => {
    const [first, second] = [place('9', 10), place('1', 20)];
    expect(inPrintedOrder([second, first], (each) => each)).toEqual([first, second]);
    const unknown = place('2');
    expect(inPrintedOrder([first, unknown, second], (each) => each)).toEqual([second, unknown, first]);
  });

  it('puts what has no label last, by reference', () => {
    const [third, first, second] = [place(null, null, 3), place('1', null, 7), place(null, null, 2)];
    expect(inPrintedOrder([third, first, second], (each) => each)).toEqual([first, second, third]);
  });
});
