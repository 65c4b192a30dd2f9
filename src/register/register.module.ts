import { Module } from '@nestjs/common';

/** The public's pages. */
@Module({})
export class RegisterModule {}
