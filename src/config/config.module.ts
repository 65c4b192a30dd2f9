import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from '../calendar/clock.js';
import { Config } from './config.js';
import { SecretBox } from './secret-box.service.js';

/** What the environment decided, the time, and what seals secrets, for whoever asks. */
@Global()
@Module({})
export class ConfigModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: Config, useValue: config }, { provide: Clock, useValue: clock }, SecretBox],
      exports: [Config, Clock, SecretBox],
    };
  }
}
