/** A person as a disc with initials; who is away has it hollow, with a sign. Always beside or in something that has the name. */
import { Moon } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Person } from '../session/presence-types';
import './avatar.css';
import { initialsOf } from './initials';

export interface AvatarProps {
  readonly person: Person;
  readonly away?: boolean;
  readonly small?: boolean;
  /** The initials are no text of what the disc lies over. */
  readonly drawn?: boolean;
}

export function Avatar({ person, away = false, small = false, drawn = false }: AvatarProps) {
  const initials = initialsOf(person.name);
  return (
    <span
      className="avatar round center relative own-colour"
      data-away={away || undefined}
      data-small={small || undefined}
      data-drawn={drawn ? initials : undefined}
      style={{ '--person': person.color } as CSSProperties}
      aria-hidden
    >
      {!drawn && initials}
      {away && (
        <span className="avatar-away round center">
          <Moon size={small ? 7 : 9} />
        </span>
      )}
    </span>
  );
}

/** How many more there are. */
export function MoreAvatar({ n, small, drawn }: { readonly n: number } & Pick<AvatarProps, 'small' | 'drawn'>) {
  return (
    <span
      className="avatar avatar-more round center own-colour"
      data-small={small || undefined}
      data-long={n > 99 || undefined}
      data-drawn={drawn ? `+${n}` : undefined}
      aria-hidden
    >
      {!drawn && `+${n}`}
    </span>
  );
}
