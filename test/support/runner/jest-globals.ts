import { ModuleMocker } from 'jest-mock';

/** What `@jest/globals` stands for under this runner: the same objects for every test file of a worker. */
export { jestExpect as expect } from '@jest/expect';
export { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } from 'jest-circus';

export const jest = new ModuleMocker(globalThis);
