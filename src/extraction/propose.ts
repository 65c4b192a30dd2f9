import { answersByNumberIn, askedBlocksIn } from './answers/asked-blocks.js';
import { answersIn, asAnswered } from './answers/find-answers.js';
import { splitInlineAnswer } from './answers/inline-answer.js';
import { findingsOfTold, toldRecommendations } from './answers/told-recommendations.js';
import { append } from './append.js';
import type { Block } from './blocks/block.js';
import type { Passage } from './blocks/passage.js';
import { readBlocks } from './blocks/read-blocks.js';
import { describeFindings } from './describe-findings.js';
import type { Extraction, PaperKind } from './extraction.js';
import { findChangedBases } from './figures/changed-basis.rules.js';
import { findFigures } from './figures/find-figures.rules.js';
import { type Finding, meets } from './finding.js';
import { greetingIn, scrutinyLetterIn } from './letters/letter.js';
import { findLetterAsks } from './letters/letter-asks.js';
import { type AgendaItem, agendaItems } from './paper/agenda.js';
import { agendaTextIn } from './paper/agenda-text.js';
import { contentsIn } from './paper/contents.js';
import { readFacts } from './paper/facts.js';
import { kindOf } from './paper/kind.js';
import { motionsIn } from './paper/motions.js';
import { isOnlyAnAgenda } from './paper/only-an-agenda.js';
import { ofRespondent, ofSigner, respondentOf, signerOf, whoAnswers, writerOf } from './paper/signer.js';
import { whosePaperIs } from './paper/whose-paper.rules.js';
import { sentencesAbove } from './promises/above.js';
import { findPromises } from './promises/find-promises.js';
import { findForwardStatements } from './promises/forward-statements.js';
import type { Voice } from './promises/promise-reading.js';
import { findUnanswered } from './promises/unanswered.js';
import { amendedMinutesIn } from './quoted.js';
import { readAgendaItem, voiceOf } from './read-agenda-item.js';
import { isOfficersPaper, readSection } from './read-section.js';
import type { WhosePaper } from './resolutions/circumstances.js';
import { findResolutions } from './resolutions/find-resolutions.js';
import { asPlainAsWords } from './resolutions/how-plain.rules.js';
import { findLabelled } from './resolutions/labelled.js';
import { approvedIn } from './resolutions/minutes-approved.js';
import { findMotionsCarried } from './resolutions/motions-carried.js';
import { printed } from './resolutions/printed.js';
import { findRecommendedInProse } from './resolutions/recommended-in-prose.js';
import type { Weights } from './second-reader/likelihood.js';
import { withDoubtful } from './second-reader/second-reader.js';
import { shippedWeights } from './second-reader/weights.js';
import { findInActionList } from './tables/action-list.js';
import { findClauseRecords } from './tables/clause-records.js';
import { type AskTable, findInTables, tablesIn } from './tables/find-in-tables.js';
import { findInHistory } from './tables/issue-history.js';
import { withoutSummary } from './tables/summed-up.js';
import { findTypedEntries } from './tables/typed-entries.js';
import { withoutRepeats } from './without-repeats.js';

/** The longest text that is read. Longer ones are cut: no paper of a council comes near. */
export const LONGEST_TEXT = 5_000_000;

/**
 * Reads a paper's text and proposes what it recommends, asks, notes, decides and promises, for a person to review.
 * Pure; offsets are UTF-16 and refer to `text`. Takes time linear in the text's length.
 *
 * @param chosen the kind that a person has given; else the paper tells it
 * @param weights what the second reader judges by; null where rules read alone
 */
export function propose(
  text: string,
  chosen: PaperKind | null = null,
  weights: Weights | null = shippedWeights(),
): Extraction {
  const blocks = readBlocks(text.slice(0, LONGEST_TEXT));
  const allTables = tablesIn(blocks);
  const told = chosen ?? kindOf(text.slice(0, LONGEST_TEXT), blocks, allTables);
  const isAgenda = chosen === null && (told === 'minutes' || told === 'other') && isOnlyAnAgenda(text);
  const kind = isAgenda ? 'other' : told;
  const facts = readFacts(blocks, kind);
  const items = agendaItems(blocks);
  const tables = kind === 'minutes' ? tablesIn(blocks, false) : allTables;
  const signer =
    kind === 'response' ? (signerOf(blocks) ?? writerOf(blocks)) : kind === 'other' ? writerOf(blocks) : null;
  const respondent = kind === 'response' ? respondentOf(blocks) : null;
  const whose = whosePaperIs(blocks, facts);
  const findings = isAgenda
    ? []
    : findAll(blocks, tables, items, kind, whose).map((one) =>
        ofRespondent(ofSigner(one, signer), respondent),
      );
  const whole = kind === 'minutes' ? withoutSummary(findings, blocks) : findings;
  const once = withoutRepeats(whole, items, kind === 'minutes', blocks);
  const informs = onlyInforms(kind, tables);
  const all =
    weights && !isAgenda ? withDoubtful({ blocks, kind, items, findings: once, tables }, weights) : once;
  const answers = answersIn(kind, blocks, tables, facts);
  return {
    document: facts,
    items: asAnswered(describeFindings(all, items, blocks, facts), answers, whoAnswers(blocks)),
    answers,
    figures: informs ? findFigures(blocks, text, facts.meetingDate) : [],
    bases: informs ? findChangedBases(blocks) : [],
  };
}

/** A report of information, or what calls itself an update and follows nothing up. */
function onlyInforms(kind: PaperKind, asked: readonly AskTable[]): boolean {
  return kind === 'other' || (kind === 'tracker' && asked.length === 0);
}

/** In a report that asks for a decision, what was agreed was agreed before. */
const TOLD_OF_BEFORE = /told in a sentence$|^list of clauses$/;

function findAll(
  blocks: readonly Block[],
  asked: readonly AskTable[],
  items: readonly AgendaItem[],
  kind: PaperKind,
  whose: WhosePaper,
): Finding[] {
  const tables = findInTables(asked);
  const used = new Set(tables.used);
  for (const i of agendaTextIn(blocks)) used.add(i);
  for (const i of contentsIn(blocks)) used.add(i);
  if (kind === 'minutes') for (const i of [...motionsIn(blocks), ...amendedMinutesIn(blocks)]) used.add(i);
  const findings = [...tables.findings, ...(kind === 'minutes' ? findMotionsCarried(blocks, used) : [])];
  if (kind === 'tracker' && findings.length === 0) append(findings, findClauseRecords(blocks, used));
  append(findings, [
    ...findInHistory(blocks, whose, used),
    ...findInActionList(blocks, used),
    ...findTypedEntries(blocks, used),
  ]);
  const letter = kind === 'other' || kind === 'final-report' ? scrutinyLetterIn(blocks) : null;
  if (letter) append(findings, findLetterAsks(blocks, letter, used));
  const answered = kind === 'response' ? askedBlocksIn(blocks) : new Set<number>();
  const voice = letter ? 'told' : kind === 'other' && greetingIn(blocks) >= 0 ? 'answering' : voiceOf(kind);
  const told = TELLS_OF_OTHERS.has(kind) && !letter ? toldRecommendations(blocks, used) : [];
  append(findings, findingsOfTold(told));
  const byNumber = kind === 'response' ? answersByNumberIn(blocks) : [];
  const answers =
    answered.size > 1 || letter !== null || byNumber.length > 0 || (kind === 'response' && told.length > 1);
  for (const i of byNumber) {
    used.add(i);
    const [said, number] = [blocks[i]?.passage, printed(blocks[i]?.marker ?? null)];
    if (said) append(findings, findPromises(said, i, number, 'answering'));
  }
  for (const { block, reference, rest } of told) {
    used.add(block);
    if (rest)
      append(
        findings,
        findPromises(rest, block, printed(blocks[block]?.marker ?? null) ?? reference, 'answering'),
      );
  }
  const officers = kind === 'other' && !letter && isOfficersPaper(blocks);
  const concluding = new Set<number>();
  items.forEach((item, n) => {
    // Under its headings a letter asks in sentences and lists, which were read already.
    const section = letter ? null : readSection(blocks, items, n, kind, used);
    if (section) append(findings, section);
    else {
      const read = readAgendaItem(blocks, item, kind, whose, answers, used);
      if (letter)
        append(
          findings,
          read.filter((one) => !findings.some((known) => meets(known, one))),
        );
      else append(findings, officers ? read.filter(({ rule }) => !TOLD_OF_BEFORE.test(rule)) : read);
    }
    if (/\bconclusions?\b/i.test(item.heading ?? ''))
      for (let i = item.from; i < item.to; i++) concluding.add(i);
  });
  if (kind === 'tracker') {
    // A paper called a tracker that holds no table of asks is read like any other.
    if (findings.length === 0) return findAll(blocks, asked, items, 'other', whose);
    return [...findings, ...findForwardStatements(blocks, tables.answers, used)];
  }
  append(findings, findLabelled(blocks, used, answered));
  const reports = kind === 'final-report' || (kind === 'other' && !officers && !letter);
  if (reports && !findings.some(({ type, rule }) => type === 'recommendation' && !rule.endsWith('keyword')))
    append(findings, findRecommendedInProse(blocks, used));
  if (kind === 'minutes') append(findings, findUnanswered(blocks, used));
  for (const i of answered) if (!tables.used.has(i)) append(findings, promisedInline(blocks, i));
  blocks.forEach((block, i) => {
    if (used.has(i) || concluding.has(i) || block.kind === 'heading') return;
    findings.push(
      ...findPromises(
        block.passage,
        i,
        printed(block.marker),
        isAnswer(blocks, i) ? 'answering' : voice,
        () => sentencesAbove(blocks, i),
      ),
    );
  });
  for (const answer of tables.answers)
    append(
      findings,
      findPromises(answer.passage, answer.block, answer.reference, 'answering').map((one) =>
        kind === 'response' ? { ...one, owner: one.owner ?? answer.owner } : one,
      ),
    );
  for (const { passage, block } of tables.talk) {
    const beside = tables.findings.filter((one) => one.block === block);
    append(findings, readTalk(blocks, passage, block, kind, voice, beside));
  }
  return findings;
}

/** "A. Dr Menon: …" below "Q. Cllr Ash: …": here somebody speaks for himself. */
function isAnswer(blocks: readonly Block[], at: number): boolean {
  const [above, block] = [blocks[at - 1], blocks[at]];
  return (
    (block?.marker?.printed === 'A' && above?.marker?.printed === 'Q') ||
    (/^A ?[:–-] ?(?=[A-Z])/.test(block?.passage.text ?? '') && /^Q ?[:–-]/.test(above?.passage.text ?? ''))
  );
}

/** Papers that tell, in running text, what a scrutiny body has recommended. */
const TELLS_OF_OTHERS: ReadonlySet<PaperKind> = new Set(['response', 'tracker', 'other']);

/** What an answer promises on the line of what it answers: "That … Response: Agreed. The Council will pay half." */
function promisedInline(blocks: readonly Block[], at: number): Finding[] {
  const block = blocks[at];
  const inline = block ? splitInlineAnswer(block.passage).inline : null;
  return block && inline ? findPromises(inline, at, printed(block.marker), 'answering') : [];
}

/** What was said in a cell of minutes set as a table: promised, approved and resolved there. */
function readTalk(
  blocks: readonly Block[],
  passage: Passage,
  at: number,
  kind: PaperKind,
  voice: Voice,
  beside: readonly Finding[],
): Finding[] {
  const row = blocks[at];
  const alone: Block[] = row ? [{ ...row, kind: 'paragraph', passage, marker: null, cells: [] }] : [];
  const { findings } = findResolutions(alone, { heading: null, from: 0, to: alone.length }, kind, {});
  const resolved = findings
    .filter(
      ({ passage: one }) => !beside.some(({ passage: told }) => told.start < one.end && one.start < told.end),
    )
    .map((finding) => ({ ...finding, block: at }));
  const approved = resolved.length > 0 ? [] : approvedIn(passage, at);
  const told = kind === 'minutes' ? asPlainAsWords(resolved, blocks, {}) : resolved;
  return [...findPromises(passage, at, null, voice), ...approved, ...told];
}
