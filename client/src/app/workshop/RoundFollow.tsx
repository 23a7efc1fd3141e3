/** What a facilitator goes on with after a reveal, where boards are needed: deals, themes with their actions, two kinds of customer. */
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import { useWords } from '../../kernel/words/words';
import { useServices } from '../services';
import { Deals } from './Deals';
import type { RoundFollowProps } from './follow-part';
import { ThemeChoice } from './ThemeChoice';
import { TwoKinds } from './TwoKinds';
import './round-follow.css';

export function RoundFollow(props: RoundFollowProps) {
  const words = useWords();
  const { toasts } = useServices();
  const { session, round, board } = props;
  if (!round.result || board === null || session.runner.readOnly !== null) return null;
  const part = { ...props, board, run: commandRunner(session, words, problemToast(toasts)) };
  switch (round.setup.kind) {
    case 'handshake':
      return <Deals {...part} />;
    case 'themes':
      return <ThemeChoice {...part} />;
    case 'rating':
    case 'mirror':
      return <TwoKinds {...part} />;
    default:
      return null;
  }
}
