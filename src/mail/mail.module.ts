import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Message } from './message.entity.js';

/** Messages: rendered, sent, recorded. */
@Module({ imports: [TypeOrmModule.forFeature([Message])] })
export class MailModule {}
