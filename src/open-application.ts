import { Clock } from './calendar/clock.js';
import { readEnvironment } from './config/environment.js';
import { ProgramLogger } from './config/log/program-logger.js';
import { stderrLines } from './config/log/stderr-lines.js';
import type { OpenApplication } from './config/open-application.js';
import { migrate } from './database/migrate.js';
import { openDatabase } from './database/open-database.js';

/**
 * The program without its web server, on the configured database. It is loaded only here: a command that fails
 * before, or needs no database, is spared the time.
 * @throws UsageError where the environment or the folder is wrong
 */
export const openApplication: OpenApplication = async (work) => {
  const config = readEnvironment(process.env);
  const database = await openDatabase(config);
  try {
    await migrate(database.place);
    const { NestFactory } = await import('@nestjs/core');
    const { AppModule } = await import('./app.module.js');
    const clock = new Clock(config.shownDay);
    const app = await NestFactory.createApplicationContext(AppModule.with(config, database.place, clock), {
      logger: new ProgramLogger(stderrLines(clock)),
      abortOnError: false,
    });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
};
