import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RoundSetting } from './round-setting.entity.js';

/** Keeps before which meetings rounds begin by themselves. */
@Injectable()
export class RoundSettingsRepository {
  /** Puts it in the place of what the body had. */
  async put(tx: EntityManager, setting: Omit<RoundSetting, 'id'>): Promise<void> {
    await tx.upsert(RoundSetting, setting, ['bodyId']);
  }

  async remove(tx: EntityManager, bodyId: number): Promise<void> {
    await tx.delete(RoundSetting, { bodyId });
  }
}
