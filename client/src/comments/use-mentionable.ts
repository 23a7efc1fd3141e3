/** Who can be named in a comment: the members of the project, and without a connection those who wrote something. */
import type { Mention } from '@polku/shared/discussion/records';
import { writersOf } from '@polku/shared/discussion/thread-filter';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Comments } from './comments-control';
import { useCommentsValue } from './use-comments';

const NOBODY: readonly Mention[] = [];

/** Asks the server when it is first used and whenever people come, go or change. The person's own name is left out. */
export function useMentionable(comments: Comments): readonly Mention[] {
  const { session } = comments;
  const revision = useStore(session.state, ({ notice }) => notice?.membersRevision ?? 0);
  const online = useStore(session.state, ({ status }) => status.connection === 'online');
  const me = useStore(session.state, ({ member }) => member?.memberId ?? '');
  const [members, setMembers] = useState(NOBODY);
  const threads = useCommentsValue(comments, ({ threads: all }) => all.all());
  useEffect(() => {
    if (!online) return undefined;
    let left = false;
    void session.members.list().then((answer) => {
      // Without an answer those who wrote can be named.
      if (left || answer.kind !== 'ok') return;
      setMembers(
        answer.value.flatMap((member) =>
          ('removed' in member && member.removed) || ('waiting' in member && member.waiting)
            ? []
            : [{ member: member.memberId, name: member.name }],
        ),
      );
    });
    return () => {
      left = true;
    };
  }, [session, revision, online]);
  return useMemo(() => {
    const known = new Map<string, Mention>();
    for (const person of [...members, ...writersOf(threads)]) {
      if (person.member !== me && person.name.trim() !== '' && !known.has(person.member))
        known.set(person.member, { member: person.member, name: person.name.trim() });
    }
    return [...known.values()].sort((a, b) => a.name.localeCompare(b.name));
  }, [members, threads, me]);
}
