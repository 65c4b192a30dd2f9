import { describe, expect, it } from '@jest/globals';
import { withPlainSigns } from './plain-signs.rules.js';

describe('signs of symbol fonts', () => {
  it.each([
    ['\uF0B7 leaflets sent', '• leaflets sent'],
    ['\uF0FC done', '✓ done'],
    ['now \uF0E0 later', 'now → later'],
    ['\uE123 odd', '• odd'],
    ['Done 👍, ☐ left to do, কাজ, ਕੰਮ, 工作', 'Done 👍, ☐ left to do, কাজ, ਕੰਮ, 工作'],
  ])('%j becomes %j', (given, plain) => {
    expect(withPlainSigns(given)).toBe(plain);
  });
});
