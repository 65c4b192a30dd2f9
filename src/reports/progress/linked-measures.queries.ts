import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../../calendar/calendar-day.js';
import { Database } from '../../database/database.service.js';
import { publicRows } from '../../items/publicity/visible-rows.queries.js';
import { MeasureFiguresService } from '../../measures/measure-figures.service.js';
import { MeasuresQueries } from '../../measures/measures.queries.js';
import type { LinkedMeasure } from './agenda-facts.js';
import type { ReportedItemIds } from './progress-facts.js';

const LINKS = `
  select m.slug, array_remove(array_agg(l.recommendation_id order by l.id), null) as "recommendationIds",
         array_remove(array_agg(l.action_id order by l.id), null) as "actionIds"
  from measure_links l join ${publicRows('measures')} m on m.id = l.measure_id
  where l.recommendation_id = any($1) or l.action_id = any($2)
  group by m.slug`;

type LinksRow = Omit<LinkedMeasure, 'figures'> & { readonly slug: string };

/** The measures that tell of items, as everybody can see them. */
@Injectable()
export class LinkedMeasuresQueries {
  constructor(
    private readonly database: Database,
    private readonly measures: MeasuresQueries,
    private readonly figures: MeasureFiguresService,
  ) {}

  /** In the order of their names in addresses, with the values of days up to `asAt`. */
  async of({ recommendations, actions }: ReportedItemIds, asAt: CalendarDay): Promise<LinkedMeasure[]> {
    const links = await this.database.rows<LinksRow>(LINKS, [recommendations, actions]);
    if (links.length === 0) return [];
    const linksOf = new Map(links.map(({ slug, ...ids }) => [slug, ids]));
    const rows = await this.measures.bySlugs([...linksOf.keys()], null);
    const told = await this.figures.of(rows, asAt, null);
    return told.flatMap((figures) => {
      const ids = linksOf.get(figures.measure.slug);
      return ids ? [{ figures, ...ids }] : [];
    });
  }
}
