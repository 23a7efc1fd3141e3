/** The list of everyone who is here, where the bar has no room for it. */
import { useStore } from 'zustand';
import { useWords } from '../../kernel/words/words';
import { Dialog } from '../../ui/Dialog';
import { PeopleList, type PeopleListProps } from './PeopleList';

export function PeopleHereDialog(props: PeopleListProps) {
  const words = useWords();
  const others = useStore(props.presence.peers, ({ peers }) => peers.length);
  return (
    <Dialog title={words.t('app.people', { n: others + 1 })} closeLabel={words.t('word.close')} onClose={props.onClose}>
      <PeopleList {...props} />
    </Dialog>
  );
}
