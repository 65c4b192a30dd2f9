import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { createApp } from './app.setup.js';
import { readEnvironment } from './config/environment.js';
import { UsageError } from './config/usage-error.js';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open-database.js';

async function start(): Promise<void> {
  const config = readEnvironment(process.env);
  const database = await openDatabase(config);
  await migrate(database.place);
  const app = await createApp(config, database.place);
  await app.listen(config.port, config.host);
  const { port } = app.getHttpServer().address() as AddressInfo;
  console.log(`Matters Arising serves ${config.publicUrl.replace(/:0$/, `:${port}`)}`);
  app.getHttpServer().once('close', () => void database.close());
}

start().catch((error: unknown) => {
  const isMistake = error instanceof UsageError;
  console.error(isMistake ? error.message : error);
  process.exit(isMistake ? 2 : 1);
});
