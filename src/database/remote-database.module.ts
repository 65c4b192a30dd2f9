import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.service.js';
import { type AskRows, RemoteDatabase } from './remote-database.service.js';

/** Nobody connects to it: it stands where the parts of the program want one. */
const NO_PLACE = { url: 'postgres://localhost:1/none', poolSize: 1 };

/** In place of the database module in a process that has no database. */
@Global()
@Module({})
export class RemoteDatabaseModule {
  static asking(ask: AskRows): DynamicModule {
    return {
      module: RemoteDatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(NO_PLACE, []),
          autoLoadEntities: true,
          manualInitialization: true,
        }),
      ],
      providers: [
        {
          provide: Database,
          inject: [DataSource],
          useFactory: (source: DataSource) => new RemoteDatabase(source, ask),
        },
      ],
      exports: [Database],
    };
  }
}
