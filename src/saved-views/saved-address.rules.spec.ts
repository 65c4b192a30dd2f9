import { describe, expect, it } from '@jest/globals';
import { savedAddress } from './saved-address.rules.js';

describe('savedAddress', () => {
  it.each([
    ['/actions', '/actions'],
    ['/actions?state=overdue&body=CYP', '/actions?state=overdue&body=CYP'],
    ['/actions?state=overdue&q=&after=2022-07-10~3', '/actions?state=overdue'],
    ['/recommendations?as-at=2022-05-11&tag=fostering', '/recommendations?tag=fostering'],
    ['/search?q=%22kinship+carers%22', '/search?q=%22kinship+carers%22'],
    ['/actions/A2022-001', null],
    ['/sign-out', null],
    ['//elsewhere.example/actions', null],
    ['https://elsewhere.example/actions', null],
    ['/\\elsewhere.example', null],
    ['javascript:alert(1)', null],
    ['', null],
    [`/actions?q=${'x'.repeat(3000)}`, null],
  ])('of %j is %j', (text, address) => expect(savedAddress(text)).toBe(address));
});
