import { writeFileSync } from 'node:fs';
import { writtenWeights } from '../../../src/extraction/second-reader/weights.js';
import { labelledPapers, lessonsOf } from './labelled-papers.js';
import { learn } from './learn.js';

/** The weights beside the source, not beside what was compiled of it. */
const WEIGHTS = new URL('../../../../src/extraction/second-reader/weights.json', import.meta.url);

const papers = await labelledPapers();
const weights = learn(papers.map(lessonsOf));
const json = writtenWeights(weights);
writeFileSync(WEIGHTS, json);
console.log(`${papers.length} papers, ${weights.size} features, ${Math.round(json.length / 1000)} KB`);
