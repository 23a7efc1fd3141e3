/** The reaction wanted at a touchpoint: its own text, which can become one of the ladder. */
import { shareReaction } from '@polku/shared/boards/journey/commands/share-reaction';
import type { FieldName } from '@polku/shared/boards/journey/fields/changes';
import { FIELDS } from '@polku/shared/boards/journey/fields/list';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { ListTree } from 'lucide-react';
import { useBoard } from '../../../../kernel/board/board-context';
import { useWords } from '../../../../kernel/words/words';
import { Button } from '../../../../ui/Button';
import { keepFocusNear } from '../../../../ui/keep-focus';
import { FieldEditor } from './FieldEditor';

const FIELD: FieldName = 'desiredReaction';
const ROW = FIELDS.find(({ field }) => field === FIELD);

export function ReactionField({ touchpoints }: { touchpoints: readonly Touchpoint[] }) {
  const words = useWords();
  const { run, readOnly } = useBoard();
  const [only, ...others] = touchpoints;
  const sharable = only && others.length === 0 && !readOnly && only.desiredReaction.trim() !== '';
  return (
    <>
      {ROW && <FieldEditor row={ROW} touchpoints={touchpoints} />}
      {sharable && (
        <Button
          size="small"
          tone="quiet"
          icon={<ListTree size={14} />}
          onPress={() => {
            keepFocusNear(document.activeElement);
            run(shareReaction, { touchpoint: only.id });
          }}
        >
          {words.t('ladder.share')}
        </Button>
      )}
    </>
  );
}
