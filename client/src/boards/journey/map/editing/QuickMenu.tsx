/** A small menu at the selection for one attribute: arrow keys or letters move, Enter chooses, Escape closes. */
import { setTouchpointFields } from '@polku/shared/boards/journey/commands/set-touchpoint-fields';
import type { TouchpointChanges } from '@polku/shared/boards/journey/fields/changes';
import { toggleWaste } from '@polku/shared/boards/journey/commands/toggle-waste';
import { layerName } from '@polku/shared/boards/journey/facts/rows';
import { LAYERS, type Touchpoint, WASTE_KINDS, touchpointRecord } from '@polku/shared/boards/journey/records/schema';
import type { RefObject } from 'react';
import { Popover } from 'react-aria-components';
import { type MenuEntry, MenuList } from '../../../../ui/Menu';
import type { JourneyControl, QuickMenuKind } from '../../control/journey-context';
import { QuickPick } from './QuickPick';

export interface QuickMenuProps {
  readonly control: JourneyControl;
  readonly kind: QuickMenuKind;
  /** Where it opens: an element positioned over the first selected thing. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

function entriesOf(control: JourneyControl, kind: 'waste' | 'layer'): readonly MenuEntry[] {
  const { words, session } = control;
  const read = session.projection;
  const touchpoints = [...control.selection()].flatMap((id) => read.get(touchpointRecord, id) ?? []);
  const ids = touchpoints.map(({ id }) => id);
  const set = (fields: TouchpointChanges) => (): void => void control.run(setTouchpointFields, { ids, fields });
  const all = (test: (touchpoint: Touchpoint) => boolean): boolean => touchpoints.length > 0 && touchpoints.every(test);
  if (kind === 'waste') {
    return WASTE_KINDS.map((waste) => ({
      id: waste,
      label: words.say(`waste.${waste}`),
      checked: all((touchpoint) => touchpoint.waste.includes(waste)),
      onAction: () => void control.run(toggleWaste, { ids, kind: waste }),
    }));
  }
  return LAYERS.map((layer) => ({
    id: layer,
    label: layerName(session.projection, control.board, words, layer),
    checked: all((touchpoint) => touchpoint.layer === layer),
    onAction: set({ layer }),
  }));
}

export function QuickMenu({ control, kind, anchor, onClose }: QuickMenuProps) {
  const label = control.words.t(`map.quick.${kind}`);
  return (
    <Popover
      className="menu-popover"
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      offset={6}
      onOpenChange={(open) => !open && onClose()}
      aria-label={label}
    >
      {kind === 'team' || kind === 'channel' ? (
        <QuickPick control={control} kind={kind} label={label} onClose={onClose} />
      ) : (
        <MenuList
          label={label}
          groups={[{ id: kind, title: label, several: kind === 'waste', entries: entriesOf(control, kind) }]}
          onClose={onClose}
        />
      )}
    </Popover>
  );
}
