import { Module } from '@nestjs/common';
import { ActionRecordsModule } from '../action-records.module.js';
import { ActionExtensionsController } from './action-extensions.controller.js';
import { ActionExtensionsService } from './action-extensions.service.js';

/** Later due dates. */
@Module({
  imports: [ActionRecordsModule],
  controllers: [ActionExtensionsController],
  providers: [ActionExtensionsService],
  exports: [ActionExtensionsService],
})
export class ActionExtensionsModule {}
