import type { BodyRow } from '../../../bodies/bodies.queries.js';
import type { CalendarDay } from '../../../calendar/calendar-day.js';
import { spokenDayWithWeekday } from '../../../calendar/spoken-day.js';
import { messagesOf } from '../../../web/form-faults.js';
import { type FormFrame, formFrame } from '../../../web/form-frame.js';
import type { FieldError } from '../../../web/govuk/error-summary.js';
import { type InputArguments, textInput } from '../../../web/govuk/input.js';
import { sortableTable } from '../../../web/govuk/sortable-table.js';
import type { TableArguments } from '../../../web/govuk/table.js';
import type { PageView } from '../../../web/page.js';
import type { TypedRoundDays } from './round-setting.form.js';
import type { RoundDays, RoundStart } from './round-start.rules.js';

export const ROUND_SETTINGS_PATH = '/reminders/rounds/settings';

export type RoundSettingsView = PageView & {
  readonly bodies: TableArguments;
  readonly coming: TableArguments | null;
};

export function roundSettingsView(
  bodies: readonly BodyRow[],
  settings: ReadonlyMap<number, RoundDays>,
  coming: readonly RoundStart[],
  today: CalendarDay,
  mayChange: boolean,
): RoundSettingsView {
  return {
    title: 'Rounds that begin automatically',
    backLink: { text: 'Rounds', href: '/reminders/rounds' },
    bodies: sortableTable({
      caption: 'Bodies, and when everybody is asked before their meetings',
      columns: [{ text: 'Body' }, { text: 'Everybody is asked' }, { text: 'Change', short: true }],
      rows: bodies.map(({ id, code, name }) => [
        { text: name },
        { text: settingWords(settings.get(id) ?? null) },
        mayChange ? { text: 'Change', href: `${ROUND_SETTINGS_PATH}/${code}` } : { text: '–' },
      ]),
    }),
    coming:
      coming.length === 0
        ? null
        : sortableTable({
            caption: 'Rounds to come',
            captionIsShown: true,
            columns: [{ text: 'Meeting' }, { text: 'Begins on' }, { text: 'Answers until' }],
            rows: coming.map(({ meeting, asksOn, deadlineOn }) => [
              { text: meeting.bodyName, note: spokenDayWithWeekday(meeting.heldOn) },
              { text: asksOn <= today ? 'With the next run' : spokenDayWithWeekday(asksOn) },
              { text: spokenDayWithWeekday(deadlineOn) },
            ]),
          }),
  };
}

function settingWords(days: RoundDays | null): string {
  if (!days) return 'Only when somebody starts a round';
  const { askedDays, deadlineDays } = days;
  return `${workingDays(askedDays)} before each meeting, for answers until ${workingDays(deadlineDays)} before it`;
}

function workingDays(count: number): string {
  return `${count} working ${count === 1 ? 'day' : 'days'}`;
}

export type RoundSettingFormView = PageView & {
  readonly frame: FormFrame;
  readonly askedDays: InputArguments;
  readonly deadlineDays: InputArguments;
};

export function roundSettingFormView(
  { code, name }: Pick<BodyRow, 'code' | 'name'>,
  typed: TypedRoundDays,
  faults: readonly FieldError[] = [],
): RoundSettingFormView {
  const errorAt = messagesOf(faults);
  return {
    title: 'When is everybody asked before a meeting?',
    faults,
    backLink: { text: 'Rounds that begin automatically', href: ROUND_SETTINGS_PATH },
    frame: formFrame(
      { action: `${ROUND_SETTINGS_PATH}/${code}`, submit: 'Save', cancel: ROUND_SETTINGS_PATH },
      { caption: name },
    ),
    askedDays: textInput({
      name: 'askedDays',
      label: 'Ask everybody this number of working days before the meeting',
      hint: 'Leave both empty if no rounds should begin automatically',
      value: typed.askedDays,
      width: 3,
      error: errorAt('askedDays'),
    }),
    deadlineDays: textInput({
      name: 'deadlineDays',
      label: 'Take answers until this number of working days before the meeting',
      hint: 'The papers are open to the public five clear days before a meeting',
      value: typed.deadlineDays,
      width: 3,
      error: errorAt('deadlineDays'),
    }),
  };
}
