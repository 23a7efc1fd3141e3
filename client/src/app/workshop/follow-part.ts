/** What the parts that follow a reveal are given. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import type { RunCommand } from '../../kernel/board/run-command';
import type { Session } from '../../kernel/session/session-types';

export interface RoundFollowProps {
  readonly session: Session;
  readonly round: MyRound;
  /** The board that it was about. */
  readonly board: string | null;
  /** On the server, that what was revealed has been written. */
  readonly onWritten: () => void;
}

export interface FollowPartProps extends RoundFollowProps {
  readonly board: string;
  readonly run: RunCommand;
}
