/** The sheet's header: portrait, name, role, quote, situation, and the facts on the right. */
import { boardPlace } from '@polku/shared/kernel/comment-place';
import { ownColour } from '@polku/shared/kernel/palette';
import { setPersona } from '@polku/shared/boards/persona/commands/set-persona';
import { PERSONA_COLORS } from '@polku/shared/boards/persona/colors';
import { evidenceCounts, type PersonaSheet, usesOf } from '@polku/shared/boards/persona/persona-reader';
import { EVIDENCE_LEVELS, PERSONA_KINDS, PERSONA_RANKS, personaId } from '@polku/shared/boards/persona/schema';
import { useDerived } from '../../kernel/store/use-projection';
import { colorName } from '../../kernel/words/color-name';
import { useWords } from '../../kernel/words/words';
import { Segmented } from '../../ui/Segmented';
import { CommentMark } from '../../kernel/comments/CommentMark';
import { PeopleMark } from '../../kernel/presence/PeopleMark';
import { useBoard } from '../../kernel/board/board-context';
import { Portrait } from './Portrait';
import { PersonaText } from './PersonaText';

export function PersonaHeader({ sheet }: { sheet: PersonaSheet }) {
  const words = useWords();
  const { board, readOnly } = useBoard();
  const { persona } = sheet;
  const id = personaId(board);
  const name = sheet.name || words.t('word.untitled');
  return (
    <header className="persona-head grid">
      <Portrait persona={persona} name={name} />
      <div className="stack gap-half shrink relative" data-record={id} data-comments>
        <PeopleMark id={id} look="line" />
        <div className="row gap-2 relative">
          <PeopleMark id={board} look="line" />
          <h1>
            <PersonaText
              id={board}
              field="name"
              look="name"
              label={words.t('persona.name')}
              placeholder={words.t('persona.hint.name')}
              oneLine
            />
          </h1>
          <CommentMark place={boardPlace(board)} name={name} show="counted" />
        </div>
        <PersonaText
          id={id}
          field="role"
          look="role"
          label={words.t('persona.role')}
          placeholder={words.t('persona.hint.role')}
          oneLine
        />
        {(persona.quote !== '' || !readOnly) && (
          <blockquote className="persona-quote" style={{ borderColor: ownColour(persona.color) }}>
            <PersonaText
              id={id}
              field="quote"
              look="quote"
              label={words.t('persona.quote')}
              placeholder={words.t('persona.hint.quote')}
            />
          </blockquote>
        )}
        <PersonaText
          id={id}
          field="situation"
          look="body"
          label={words.t('persona.situation')}
          placeholder={words.t('persona.hint.situation')}
        />
      </div>
      <Facts sheet={sheet} />
    </header>
  );
}

function Facts({ sheet }: { sheet: PersonaSheet }) {
  const words = useWords();
  const { session, board, readOnly, run } = useBoard();
  const { kind, rank, color } = sheet.persona;
  const counts = evidenceCounts(sheet);
  const uses = useDerived(
    session.projection,
    (read) => [read.list('board', ''), ...read.list('board', '').map(({ id }) => read.list('touchpoint', id))],
    (read) => usesOf(read, board),
  );
  const known = EVIDENCE_LEVELS.filter((level) => counts[level] > 0);
  return (
    <dl className="persona-facts" data-record={personaId(board)}>
      <dt>{words.t('persona.kind')}</dt>
      <dd>
        {readOnly ? (
          words.t(`persona.kind.${kind}`)
        ) : (
          <Segmented
            label={words.t('persona.kind')}
            size="small"
            value={kind}
            options={PERSONA_KINDS.map((value) => ({ value, label: words.t(`persona.kind.${value}`) }))}
            onChange={(value) => value && run(setPersona, { board, fields: { kind: value } })}
          />
        )}
      </dd>
      {(rank !== null || !readOnly) && (
        <>
          <dt>{words.t('persona.rank')}</dt>
          <dd>
            {readOnly && rank !== null ? (
              words.t(`persona.rank.${rank}`)
            ) : (
              <Segmented
                label={words.t('persona.rank')}
                size="small"
                clearable
                value={rank}
                options={PERSONA_RANKS.map((value) => ({ value, label: words.t(`persona.rank.${value}`) }))}
                onChange={(value) => run(setPersona, { board, fields: { rank: value } })}
              />
            )}
          </dd>
        </>
      )}
      {known.length > 0 && (
        <>
          <dt>{words.t('persona.known')}</dt>
          <dd className="persona-known cluster gap-1">
            {known.map((level) => (
              <span key={level} className="evidence-mark fixed soft nowrap" data-level={level}>
                {words.t(`persona.evidence.${level}`)} {words.number(counts[level])}
              </span>
            ))}
          </dd>
        </>
      )}
      {uses.length > 0 && (
        <>
          <dt>{words.t('persona.usedIn')}</dt>
          {uses.map((use) => (
            <dd key={use.board}>
              {use.name || words.t('word.untitled')} ({words.number(use.touchpoints)})
            </dd>
          ))}
        </>
      )}
      {!readOnly && (
        <>
          <dt className="no-print">{words.t('persona.color')}</dt>
          <dd className="persona-colors flex gap-6 no-print">
            {PERSONA_COLORS.map((one) => (
              <button
                key={one}
                type="button"
                className="swatch"
                aria-label={colorName(one, words)}
                aria-pressed={one === color}
                style={{ background: ownColour(one) }}
                onClick={() => run(setPersona, { board, fields: { color: one } })}
              />
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
