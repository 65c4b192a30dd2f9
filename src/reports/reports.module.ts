import { Module } from '@nestjs/common';

/** What the board, a chair and an owner read. */
@Module({})
export class ReportsModule {}
