import { runInThisContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error a script of the build, which has no types
import { withoutIdleNames } from '../../../scripts/idle-names.js';

const without = withoutIdleNames as (code: string) => string;

describe('a bundle gives no function the name that it has', () => {
  it.each([
    ['a function that is declared', 'function a(){}__name(a,"a");', 'function a(){}      (a    );'],
    ['one that is kept under its name', 'var b=__name(()=>1,"b");', 'var b=      (()=>1    );'],
    ['one that is put under its name', 'b=__name(function(){},"b");', 'b=      (function(){}    );'],
    ['one with a name of its own', 'f(__name(function d(){},"d"));', 'f(      (function d(){}    ));'],
    [
      'one within another',
      'var b=__name(()=>{function a(){}__name(a,"a")},"b");',
      'var b=      (()=>{function a(){}      (a    )}    );',
    ],
  ])('%s', (_what, code, expected) => {
    expect(without(code)).toBe(expected);
    // What comes after stands where the source map says.
    expect(expected).toHaveLength(code.length);
  });

  it.each([
    ['that bundling has changed', 'function a2(){}__name(a2,"a");var b2=__name(()=>1,"b");'],
    ['that it would not have by itself', 'f(__name(()=>1,"d"));this.e=__name(()=>1,"e");'],
    ['of a class', 'class A{static{__name(this,"A")}}let B=__name(class{},"B");'],
  ])('and leaves a name %s', (_what, code) => expect(without(code)).toBe(code));

  it('so that functions have the names that they had', () => {
    const code = 'var b=__name(()=>1,"b"),c2=__name(()=>1,"c");function a(){}__name(a,"a");return [a,b,c2]';
    const giveName = (target: object, value: string) => Object.defineProperty(target, 'name', { value });
    const named = (text: string) => {
      const made = runInThisContext(`(function (__name) {${text}})`) as (give: unknown) => (() => void)[];
      return made(giveName).map(({ name }) => name);
    };
    expect(named(without(code))).toEqual(named(code));
    expect(named(without(code))).toEqual(['a', 'b', 'c']);
  });
});
