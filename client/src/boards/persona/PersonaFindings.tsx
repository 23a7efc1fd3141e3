/** What is found about the persona, with the decisions about it; nothing while nothing is found or decided. */
import type { PersonaSheet } from '@polku/shared/boards/persona/persona-reader';
import { auditPersona } from '@polku/shared/findings/persona/audit-persona';
import { DecidedFindings, useDecided } from '../../findings/DecidedFindings';
import { useBoard } from '../../kernel/board/board-context';
import { useDerived } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';

export function PersonaFindings({ sheet }: { readonly sheet: PersonaSheet }) {
  const words = useWords();
  const { session, board } = useBoard();
  const findings = useDerived(
    session.projection,
    (read) => [sheet, ...read.list('board', '').map(({ id }) => read.list('touchpoint', id))],
    (read) => auditPersona(read, board, sheet),
  );
  const decided = useDecided(findings);
  if (decided.length === 0) return null;
  return (
    <section className="persona-findings" aria-labelledby="persona-findings">
      <h2 id="persona-findings">{words.t('insights.findings')}</h2>
      <DecidedFindings findings={decided} />
    </section>
  );
}
