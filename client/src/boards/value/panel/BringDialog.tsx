/** Lists the persona's jobs, pains and gains that are not on the map yet, to add by reference. */
import { bringFromPersona } from '@polku/shared/boards/value/commands/bring-from-persona';
import { personaLines } from '@polku/shared/boards/value/persona-source';
import { CUSTOMER_SECTIONS } from '@polku/shared/boards/value/schema';
import { itemsOf, readValueMap } from '@polku/shared/boards/value/value-reader';
import { useState } from 'react';
import { PortraitPicture } from '../../../portraits/PortraitPicture';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Checkbox } from '../../../ui/Field';
import type { ValueControl } from '../value-control';

export function BringDialog({ control, onClose }: { control: ValueControl; onClose: () => void }) {
  const { words, board } = control;
  const read = control.session.projection;
  const { persona } = readValueMap(read, board);
  const there = new Set(itemsOf(read, board).map(({ fromPersona }) => fromPersona));
  const lines = personaLines(read, persona?.id ?? null).filter(({ id }) => !there.has(id));
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const chosen = lines.filter(({ id }) => !without.has(id));
  return (
    <Dialog title={words.t('valueMap.bring')} closeLabel={words.t('word.close')} onClose={onClose}>
      {persona && (
        <p className="value-whose row gap-2">
          <PortraitPicture portrait={persona.portrait} />
          <strong>{persona.name.trim() || words.t('word.untitled')}</strong>
        </p>
      )}
      {lines.length === 0 && (
        <p className="hint">
          {words.t(
            persona?.removed ? 'valueMap.bring.lost' : persona ? 'valueMap.bring.none' : 'valueMap.bring.noPersona',
          )}
        </p>
      )}
      {CUSTOMER_SECTIONS.map((section) => {
        const own = lines.filter((line) => line.section === section);
        if (own.length === 0) return null;
        return (
          <fieldset key={section} className="value-bring stack gap-2">
            <legend>{words.t(`valueMap.section.${section}`)}</legend>
            {own.map(({ id, text }) => (
              <Checkbox
                key={id}
                label={text}
                checked={!without.has(id)}
                onChange={(on) => {
                  const next = new Set(without);
                  if (on) next.delete(id);
                  else next.add(id);
                  setWithout(next);
                }}
              />
            ))}
          </fieldset>
        );
      })}
      {lines.length > 0 && (
        <div className="cluster gap-2">
          <Button
            tone="primary"
            isDisabled={chosen.length === 0}
            onPress={() => {
              const made = control.run(bringFromPersona, { board, items: chosen.map(({ id }) => id) });
              if (made) control.select(made);
              onClose();
            }}
          >
            {words.t('valueMap.bring.all', { n: chosen.length })}
          </Button>
        </div>
      )}
    </Dialog>
  );
}
