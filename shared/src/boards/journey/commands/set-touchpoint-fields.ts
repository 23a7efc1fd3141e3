/** Sets fields of selected touchpoints, with their consequences. */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { valuesPass } from '../../../kernel/record-commands/rules';
import { liveTouchpoint, touchpointsExist } from './common/rules';
import type { TouchpointChanges } from '../fields/changes';
import { type Touchpoint, touchpointRecord } from '../records/schema';

export interface SetTouchpointFieldsArgs {
  readonly ids: readonly string[];
  readonly fields: TouchpointChanges;
  /** Edits with the same name within half a second are undone together (a slider, a number typed digit by digit). */
  readonly gesture?: string;
}

/**
 * Choosing waste kinds makes a touchpoint waste, unless it is necessary or the class is set in the same step; setting the
 * class to value or undecided clears its waste kinds; choosing a recovery makes it a failure point, and unmarking that clears
 * the recovery.
 * @returns the fields with their consequences for this touchpoint
 */
export function withConsequences(touchpoint: Touchpoint, fields: TouchpointChanges): TouchpointChanges {
  const result: { -readonly [Name in keyof TouchpointChanges]: TouchpointChanges[Name] } = { ...fields };
  const chosen = fields.waste !== undefined && fields.waste.length > 0;
  if (chosen && fields.value === undefined && touchpoint.value !== 'necessary') result.value = 'waste';
  if ((fields.value === 'value' || fields.value === null) && !chosen) result.waste = [];
  if (fields.recoveredBy) result.failure = true;
  else if (fields.failure === false) result.recoveredBy = null;
  return result;
}

const PLACED: ReadonlySet<string> = new Set(['stage', 'order', 'withPrevious']);

export const setTouchpointFields: Command<SetTouchpointFieldsArgs> = {
  name: 'setTouchpointFields',
  check: ({ read }, { ids, fields }) =>
    firstRefusal(
      touchpointsExist(read, ids),
      valuesPass(touchpointRecord, Object.fromEntries(Object.entries(fields).filter(([name]) => !PLACED.has(name)))),
    ),
  plan({ read }, { ids, fields }) {
    const changes: Change[] = [];
    for (const id of new Set(ids)) {
      const touchpoint = liveTouchpoint(read, id);
      if (!touchpoint) continue;
      const entries = Object.entries(withConsequences(touchpoint, fields)).filter(([name]) => !PLACED.has(name));
      changes.push({ op: 'set', id, fields: Object.fromEntries(entries) });
    }
    return { changes };
  },
  coalesce: ({ ids, fields, gesture }) =>
    gesture === undefined ? null : [gesture, ...Object.keys(fields), ...ids].join(' '),
};
