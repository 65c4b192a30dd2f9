import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';

/** The setting that says on which day the example council was loaded. */
export const EXAMPLE_LOADED_ON = 'example-loaded-on';

/** Says on every page that what it shows is invented, while the example council is loaded. */
@Injectable()
export class ExampleNotice {
  private loaded: boolean | null = null;

  constructor(private readonly database: Database) {}

  async words(): Promise<string | null> {
    return (await this.isLoaded())
      ? 'This is an example. The council, its people and its figures are invented.'
      : null;
  }

  /** Whether the data are the example's. Asked of the database once: the example is loaded before the first page is served. */
  async isLoaded(): Promise<boolean> {
    this.loaded ??=
      (await this.database.rows('select 1 from settings where key = $1', [EXAMPLE_LOADED_ON])).length > 0;
    return this.loaded;
  }
}
