/** What a facilitator goes on with after a reveal, where boards are needed: deals of a handshake, themes with their actions. */
import { commandRunner, problemToast } from '../../kernel/board/run-command';
import { useWords } from '../../kernel/words/words';
import { useServices } from '../services';
import { Deals } from './Deals';
import type { RoundFollowProps } from './follow-part';
import { ThemeChoice } from './ThemeChoice';
import './round-follow.css';

export function RoundFollow(props: RoundFollowProps) {
  const words = useWords();
  const { toasts } = useServices();
  const { session, round, board } = props;
  if (!round.result || board === null || session.runner.readOnly !== null) return null;
  const part = { ...props, board, run: commandRunner(session, words, problemToast(toasts)) };
  if (round.setup.kind === 'handshake') return <Deals {...part} />;
  return round.setup.kind === 'themes' ? <ThemeChoice {...part} /> : null;
}
