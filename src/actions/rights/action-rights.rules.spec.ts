import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../web/access.js';
import { asRole, type Role } from '../../web/permissions.rules.js';
import type { ActionStateName } from '../states/action-states.rules.js';
import { actionRights } from './action-rights.rules.js';

const PANEL = 2;
const viewer = (role: Role): Viewer => ({
  accountId: 1,
  personId: 7,
  name: 'Dana Okafor',
  email: 'dana@thornmere.example',
  ...asRole(role),
});
const held = (holderPersonId: number) => ({ holderPersonId, email: 'post@thornmere.example' });
const mailbox = (email: string) => ({ holderPersonId: null, email });
const action = (state: ActionStateName = 'open') => ({ bodyId: PANEL, state });

describe('what somebody may do about an action', () => {
  it.each([
    ['the holder of the owning post', 'officer', held(7), 'as-owner'],
    ['an officer who holds another post', 'officer', held(8), null],
    ['who reads the mailbox of the owning team', 'officer', mailbox('dana@thornmere.example'), 'as-owner'],
    ['who reads another mailbox', 'officer', mailbox('other@thornmere.example'), null],
    ['an officer, where nobody owns it', 'officer', null, null],
    ['who keeps the register', 'democratic-services', held(8), 'for-owner'],
    ['who keeps the register, where nobody owns it', 'democratic-services', null, null],
    ['who keeps the register and owns it', 'administrator', held(7), 'as-owner'],
    ['a reader of the public register', 'public-reader', held(7), null],
  ] as const)('%s updates it so', (_, role, owner, expected) => {
    expect(actionRights(viewer(role), action(), owner, []).mayUpdate).toBe(expected);
  });

  it('nobody updates what is closed', () => {
    const rights = actionRights(viewer('democratic-services'), action('agreed-complete'), held(7), []);
    expect(rights.mayUpdate).toBeNull();
  });

  it.each([
    ['the chair of the body that watches it', 'member', [{ bodyId: PANEL, kind: 'panel' }], true],
    ['the chair of the board', 'member', [{ bodyId: 9, kind: 'board' }], true],
    ['the chair of another panel', 'member', [{ bodyId: 9, kind: 'panel' }], false],
    ['a member who chairs nothing', 'member', [], false],
    ['an officer, whatever they chair', 'officer', [{ bodyId: PANEL, kind: 'panel' }], false],
    ['who keeps the register', 'democratic-services', [], true],
  ] as const)('%s records verdicts or not', (_, role, chaired, expected) => {
    expect(actionRights(viewer(role), action(), null, chaired).mayJudge).toBe(expected);
  });
});
