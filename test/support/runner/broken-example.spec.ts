/** A test file that fails before it has told its tests; run by the test of the runner, never by the suite. */
throw new Error('cannot be loaded');
