import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MailModule } from '../mail/mail.module.js';
import { Reminder } from './reminder.entity.js';

/** Who is written to, about what, and why. */
@Module({ imports: [TypeOrmModule.forFeature([Reminder]), MailModule] })
export class RemindersModule {}
