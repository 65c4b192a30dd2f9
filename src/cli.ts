import { loadProgram } from './config/bundles.js';

/** The command line. */
await loadProgram(new URL('./commands.js', import.meta.url));
