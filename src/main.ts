import { loadProgram } from './config/bundles.js';

/** The service. */
await loadProgram(new URL('./start.js', import.meta.url));
