import { paragraph } from '../../printed/printed-blocks.js';
import type { PrintedSection } from '../../printed/printed-report.js';

/** What a clerk says before the report begins. @param words paragraphs apart by an empty line; null for nothing */
export function coveringSection(words: string | null): PrintedSection[] {
  if (words === null) return [];
  const blocks = words.split(/\n{2,}/).map((each) => paragraph(each));
  return [{ id: 'covering-text', heading: 'Covering note', level: 2, blocks }];
}
