/** What happens to people whom the project does not know yet. */
import { type Door, DOORS } from '@polku/shared/kernel/members';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { Segmented } from '../../ui/Segmented';
import { problemOf } from '../members/problem-words';

export function DoorChoice({ session }: { readonly session: Session }) {
  const words = useWords();
  const heard = useStore(session.state, ({ notice }) => notice?.door ?? null);
  const [door, setDoor] = useState<Door | null>(heard);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (heard) setDoor(heard);
  }, [heard]);
  const choose = async (chosen: Door): Promise<void> => {
    const answer = await session.members.changeRoom({ door: chosen });
    setProblem(problemOf(answer, words));
    if (answer.kind === 'ok') setDoor(answer.value.door);
  };
  return (
    <section className="share-door stack gap-2">
      <h3 className="eyebrow">{words.t('members.door')}</h3>
      <Segmented
        size="small"
        label={words.t('members.door')}
        value={door}
        options={DOORS.map((one) => ({ value: one, label: words.t(`members.door.${one}`) }))}
        onChange={(chosen) => chosen && void choose(chosen)}
      />
      <p className="small soft" role="status">
        {door && words.t(`members.door.${door}.means`)}
      </p>
      <p className="small bad" role="alert">
        {problem}
      </p>
    </section>
  );
}
