import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CalendarDay } from '../calendar/calendar-day.js';
import { EXAMPLE_LOADED_ON } from '../web/example-notice.queries.js';
import { StoredSetting } from '../web/stored-setting.entity.js';

const IS_EMPTY = `
  select not exists (select 1 from accounts) and not exists (select 1 from people) and not exists (select 1 from owners)
     and not exists (select 1 from bodies) and not exists (select 1 from settings where key = $1) as "isEmpty"`;

/** Whether there is room for the example, and that it has been loaded. */
@Injectable()
export class ExampleStateRepository {
  /** Whether nothing has been entered yet, by anybody. */
  async isEmpty(tx: EntityManager): Promise<boolean> {
    const [state]: { isEmpty: boolean }[] = await tx.query(IS_EMPTY, [EXAMPLE_LOADED_ON]);
    return state?.isEmpty ?? false;
  }

  async markLoaded(tx: EntityManager, today: CalendarDay): Promise<void> {
    await tx.insert(StoredSetting, { key: EXAMPLE_LOADED_ON, value: JSON.stringify(today) });
  }
}
