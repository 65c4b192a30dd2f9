import type { PageView } from '../../web/page.js';
import type { WithheldItem } from '../withheld.queries.js';
import { publicPath, publicReference } from './public-words.js';

export type WithheldListView = PageView & {
  readonly items: readonly { readonly reference: string; readonly href: string; readonly text: string }[];
  readonly downloads: readonly { readonly text: string; readonly href: string }[];
};

export function withheldListView(items: readonly WithheldItem[]): WithheldListView {
  return {
    title: 'Exempt or confidential recommendations',
    backLink: { text: 'Public register', href: '/register' },
    items: items.map((item) => ({
      reference: publicReference('R', item),
      href: publicPath('R', item),
      text: item.publicSummary,
    })),
    downloads: [
      { text: 'CSV', href: '/register/withheld.csv' },
      { text: 'JSON', href: '/register/withheld.json' },
    ],
  };
}

export type WithheldItemView = PageView & { readonly text: string };

/** One of them: its reference and its summary, and nothing more. */
export function withheldItemView(item: WithheldItem): WithheldItemView {
  return {
    title: `Recommendation ${publicReference('R', item)}`,
    backLink: { text: 'Exempt or confidential recommendations', href: '/register/withheld' },
    text: item.publicSummary,
  };
}
