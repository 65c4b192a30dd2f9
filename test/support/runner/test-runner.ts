import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import type { JestEnvironment } from '@jest/environment';
import { jestExpect } from '@jest/expect';
import type { TestResult } from '@jest/test-result';
import type { Circus, Config } from '@jest/types';
import { configureGlobal } from 'fast-check';
import { addEventHandler, getState, removeEventHandler, resetState, run } from 'jest-circus';
import { optimiseLate } from '../../../src/config/optimise-late.js';
import { collectGarbage } from '../memory.js';
import { measureCost } from './cost-of-file.js';
import { takeCrowdedClients, watchCrowdedClients } from './crowded-clients.js';
import { watchOpenResources } from './left-open.js';
import { letGo } from './let-go.js';
import { testResult } from './test-result.js';

/** What holds for made-up data is tried on the same ones each time: a run that fails, fails again. Another seed tries others. */
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20261129) });

// How much of a function runs before V8 optimises it: fifteen times what is usual. Each test file begins a program anew, whose functions
// count from nothing, and mostly ends it before that has paid: it took a third of a worker's time.
for (const flag of optimiseLate()) setFlagsFromString(flag);

/** How much more than what is in use a worker may hold from test to test, in bytes; what a test needs comes on top. */
const MOST_IDLE = 80 * 1024 ** 2;

/** What was held after the last collection: what the program itself takes grows with what is loaded of it. */
let inUse = 0;

/**
 * Runs a test file with Node's own module loader in place of Jest's. What one file has loaded, the next file of the same
 * worker finds loaded and warm; module state lives as long as the worker.
 */
export default async function runTestFile(
  globalConfig: Config.GlobalConfig,
  config: Config.ProjectConfig,
  _environment: JestEnvironment,
  _runtime: unknown,
  testPath: string,
): Promise<TestResult> {
  resetState();
  const state = getState();
  state.testTimeout = globalConfig.testTimeout ?? state.testTimeout;
  state.testNamePattern = globalConfig.testNamePattern ? new RegExp(globalConfig.testNamePattern, 'i') : null;
  state.expand = globalConfig.expand;
  jestExpect.setState({ expand: globalConfig.expand, testPath });
  const variables = { ...process.env };
  const noteCost = measureCost(testPath);
  await prepareLoader(testPath);
  const strays = collectStrayErrors();
  const noteLeftOpen = watchOpenResources(testPath);
  addEventHandler(followTest);
  try {
    await import(pathToFileURL(testPath).href);
    const outcome = await run();
    return testResult({ outcome, strays: await strays.end(), config, globalConfig, testPath });
  } finally {
    await strays.end();
    noteLeftOpen();
    removeEventHandler(followTest);
    letGo(getState().rootDescribeBlock);
    restoreEnvironment(variables);
    giveMemoryBack();
    noteCost();
  }
}

let isPrepared = false;

/**
 * With a hook Node takes twice as long to load a file. Most tests open the program, of some four thousand files: it is loaded before.
 * The spec of a rule, run alone, needs none of it.
 */
async function prepareLoader(testPath: string): Promise<void> {
  if (isPrepared) return;
  isPrepared = true;
  if (!testPath.endsWith('.spec.js')) await import('../test-app.js');
  watchCrowdedClients();
  register('./resolve-jest-globals.js', import.meta.url);
}

/** Where a machine has much memory, Node is in no hurry to collect what nobody uses any more. */
function giveMemoryBack(): void {
  // A file that needed more than others has ended, and Node has collected by itself what it held.
  inUse = Math.min(inUse, held());
  if (held() < inUse + MOST_IDLE) return;
  collectGarbage();
  inUse = held();
}

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function restoreEnvironment(variables: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in variables)) delete process.env[name];
  Object.assign(process.env, variables);
}

/** Tells `expect` which test is running, and the test what `expect.assertions` and `expect.hasAssertions` found. */
function followTest(event: Circus.Event): void {
  if (event.name === 'test_start') {
    jestExpect.setState({ currentTestName: event.test.name, suppressedErrors: [] });
  } else if (event.name === 'test_done') {
    event.test.numPassingAsserts = jestExpect.getState().numPassingAsserts;
    event.test.errors.push(...jestExpect.getState().suppressedErrors);
    event.test.errors.push(...jestExpect.extractExpectedAssertionsErrors().map(({ error }) => error));
    giveMemoryBack();
  }
}

/** Errors that nobody caught while the file ran fail the file; without this they would end the worker. */
function collectStrayErrors(): { end(): Promise<Error[]> } {
  const thrown: unknown[] = [];
  const rejected = new Map<Promise<unknown>, unknown>();
  const listeners = {
    uncaughtException: (error: unknown) => thrown.push(error),
    unhandledRejection: (error: unknown, promise: Promise<unknown>) => rejected.set(promise, error),
    rejectionHandled: (promise: Promise<unknown>) => rejected.delete(promise),
  };
  for (const [event, listener] of Object.entries(listeners)) process.on(event, listener);
  return {
    async end() {
      await new Promise((resolve) => setImmediate(resolve));
      for (const [event, listener] of Object.entries(listeners)) process.off(event, listener);
      return [...thrown, ...rejected.values(), ...takeCrowdedClients()].map((error) =>
        error instanceof Error ? error : new Error(String(error)),
      );
    },
  };
}
