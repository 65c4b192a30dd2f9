import { Module } from '@nestjs/common';

/** The invented council of a first look, and made-up load for measuring. */
@Module({})
export class ExampleModule {}
