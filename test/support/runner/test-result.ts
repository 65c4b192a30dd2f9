import { createEmptyTestResult, type TestResult } from '@jest/test-result';
import type { Circus, Config } from '@jest/types';
import { formatExecError, formatResultsErrors } from 'jest-message-util';

type Assertion = TestResult['testResults'][number];

type Ended = {
  outcome: Circus.RunResult;
  /** Errors that belong to no test. */
  strays: readonly Error[];
  config: Config.ProjectConfig;
  globalConfig: Config.GlobalConfig;
  testPath: string;
};

/** What became of a test file, as Jest's reporters read it. */
export function testResult({ outcome, strays, config, globalConfig, testPath }: Ended): TestResult {
  const testResults = outcome.testResults.map(assertionResult);
  const stacks = [...outcome.unhandledErrors, ...strays.map((error) => error.stack ?? error.message)];
  const messages = [
    formatResultsErrors(testResults, config, globalConfig, testPath),
    ...stacks.map((stack) => formatExecError({ message: '', stack }, config, globalConfig, testPath)),
  ].filter(Boolean);
  const count = (status: Assertion['status']) => testResults.filter((each) => each.status === status).length;
  return {
    ...createEmptyTestResult(),
    testFilePath: testPath,
    testResults,
    numPassingTests: count('passed'),
    numFailingTests: count('failed'),
    numPendingTests: count('pending'),
    numTodoTests: count('todo'),
    failureMessage: messages.length > 0 ? messages.join('\n\n') : null,
    ...(stacks.length > 0 && { testExecError: { message: '', stack: stacks.join('\n') } }),
  };
}

function assertionResult(test: Circus.TestResult): Assertion {
  const [, ...names] = test.testPath;
  return {
    ancestorTitles: names.slice(0, -1),
    title: names.at(-1) ?? '',
    fullName: names.join(' '),
    status: statusOf(test),
    duration: test.duration ?? null,
    failing: test.failing,
    failureDetails: test.errorsDetailed,
    failureMessages: [...test.errors],
    invocations: test.invocations,
    location: test.location ?? null,
    numPassingAsserts: test.numPassingAsserts,
    retryReasons: test.retryReasons,
    startAt: test.startedAt,
  };
}

function statusOf({ status, errors }: Circus.TestResult): Assertion['status'] {
  if (status === 'skip') return 'pending';
  if (status === 'todo') return 'todo';
  return errors.length > 0 ? 'failed' : 'passed';
}
