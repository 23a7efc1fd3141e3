/** Every command about findings by name. */
import { acceptFinding } from './accept-finding';
import { addAction } from './add-action';
import { addThemeAction } from './add-theme-action';
import { chooseTheme } from './choose-theme';
import { dismissFinding } from './dismiss-finding';
import { dropTheme } from './drop-theme';
import { reopenFinding } from './reopen-finding';
import { removeThemeAction } from './remove-theme-action';
import { setActionStatus } from './set-action-status';
import { setFindingOwner } from './set-finding-owner';
import { setThemeAction } from './set-theme-action';

export const FINDING_COMMANDS = {
  acceptFinding,
  dismissFinding,
  reopenFinding,
  chooseTheme,
  dropTheme,
  setFindingOwner,
  addThemeAction,
  addAction,
  setThemeAction,
  setActionStatus,
  removeThemeAction,
} as const;
