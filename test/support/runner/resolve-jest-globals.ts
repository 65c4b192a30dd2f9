import type { ResolveHook } from 'node:module';

const OURS = new URL('./jest-globals.js', import.meta.url).href;

/** Node's own loader cannot load `@jest/globals`, which Jest's loader makes up; this answers with ours. */
export const resolve: ResolveHook = (specifier, context, nextResolve) =>
  specifier === '@jest/globals' ? { url: OURS, shortCircuit: true } : nextResolve(specifier, context);
