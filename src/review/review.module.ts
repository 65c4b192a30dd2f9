import { Module } from '@nestjs/common';

/** What becomes of a reading's proposals: the clerk looks at each beside its source and takes it into the register, or not. */
@Module({})
export class ReviewModule {}
