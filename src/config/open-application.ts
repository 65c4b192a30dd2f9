import type { INestApplicationContext } from '@nestjs/common';

/** Runs work on the program's parts, on the configured database, and closes it again; how a command reaches services. */
export type OpenApplication = <T>(work: (app: INestApplicationContext) => Promise<T>) => Promise<T>;
