import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConnectionPool } from './connection-pool.service.js';
import { type DatabasePlace, dataSourceOptions } from './data-source.js';
import { Database } from './database.service.js';

/** The one data source, on a database that whoever starts the program has opened and closes. */
@Global()
@Module({ providers: [Database, ConnectionPool], exports: [Database, ConnectionPool] })
export class DatabaseModule {
  static at(place: DatabasePlace): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          ...dataSourceOptions(place, []),
          autoLoadEntities: true,
          retryAttempts: 3,
          retryDelay: 1000,
        }),
      ],
    };
  }
}
