/** Which boards refer to which, as a drawing and as a table. Deleted boards that are still referred to are in the table. */
import { SPECS } from '@polku/shared/boards/index';
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import { type CSSProperties, useCallback } from 'react';
import { useSlicedValue } from '../../kernel/sliced/use-sliced-value';
import { viewOfKind } from '../../boards/index';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import { BoardSign } from '../boards/BoardSign';
import { NODE, relationMap } from './relation-map';
import { type Relation, relationsInPieces } from '../boards/relations';

export interface RelationSectionProps {
  readonly session: Session;
  readonly boards: readonly Board[];
  readonly onOpen: (id: string) => void;
}

/** The width without a unit is for paper, where the map has to fit (`overview-print.css`). */
function mapStyle({ width, height }: { readonly width: number; readonly height: number }): CSSProperties {
  return { width, height, '--map-width': width } as CSSProperties;
}

export function RelationSection({ session, boards, onOpen }: RelationSectionProps) {
  const words = useWords();
  const { projection } = session;
  const make = useCallback(() => () => relationsInPieces(projection, SPECS), [projection]);
  const relations = useSlicedValue(projection, make);
  const nameOf = (id: string): string => projection.get(boardRecord, id)?.name || words.t('word.untitled');
  const idOfKind = (id: string): string => boards.find((board) => board.id === id)?.kind ?? '';
  const kindOf = (id: string): string => {
    const known = viewOfKind(idOfKind(id));
    return known ? words.t(known.name) : '';
  };
  const say = ({ kind, count }: Relation): string => words.say(`overview.relation.${kind}`, { n: count });
  const used = boards.filter(({ archived }) => !archived).map(({ id }) => id);
  const map = relationMap(used, relations ?? []);
  const alone = used.filter((id) => !map.nodes.some((node) => node.id === id));
  return (
    <section className="overview-section grid gap-4" aria-labelledby="overview-relations">
      <h2 id="overview-relations">{words.t('overview.relations')}</h2>
      {relations?.length === 0 && <p className="soft">{words.t('overview.relations.none')}</p>}
      {map.nodes.length > 0 && (
        <div className="overview-map-frame scroll outlined surface">
          <div className="overview-map relative" style={mapStyle(map)}>
            <svg
              width={map.width}
              height={map.height}
              role="img"
              aria-label={words.t('overview.relations.picture', { boards: map.nodes.length, lines: map.lines.length })}
            >
              <defs>
                <marker
                  id="overview-arrow"
                  viewBox="0 0 8 8"
                  refX="8"
                  refY="4"
                  markerWidth="8"
                  markerHeight="8"
                  orient="auto"
                >
                  <path d="M 0 0 L 8 4 L 0 8 Z" className="overview-arrow" />
                </marker>
              </defs>
              {map.lines.map((line) => (
                <path
                  key={`${line.from} ${line.to}`}
                  d={line.path}
                  markerEnd="url(#overview-arrow)"
                  className="overview-line"
                />
              ))}
              {map.lines.map((line) => (
                <text key={`${line.from} ${line.to}`} x={line.label.x} y={line.label.y} className="overview-line-label">
                  {line.relations.map((relation, at) => (
                    <tspan key={relation.kind} x={line.label.x} dy={at === 0 ? 0 : 16}>
                      {say(relation)}
                    </tspan>
                  ))}
                </text>
              ))}
            </svg>
            {map.nodes.map(({ id, x, y }) => (
              <button
                key={id}
                type="button"
                className="overview-node paper grid rounded"
                title={words.t('word.openName', { name: nameOf(id) })}
                style={{ left: x, top: y, width: NODE.width, height: NODE.height }}
                onClick={() => onOpen(id)}
              >
                <BoardSign projection={projection} board={{ id, kind: idOfKind(id) }} size={18} />
                <span className="truncate strong">{nameOf(id)}</span>
                <small>{kindOf(id)}</small>
              </button>
            ))}
          </div>
        </div>
      )}
      {relations && map.nodes.length > 0 && alone.length > 0 && (
        <p className="soft">{words.t('overview.relations.alone', { names: alone.map(nameOf).join(', ') })}</p>
      )}
      {relations && relations.length > 0 && (
        <details>
          <summary>{words.t('overview.relations.table')}</summary>
          <table className="overview-table" aria-label={words.t('overview.relations')}>
            <thead>
              <tr>
                <th scope="col">{words.t('word.board')}</th>
                <th scope="col">{words.t('overview.relations.how')}</th>
                <th scope="col">{words.t('overview.relations.to')}</th>
              </tr>
            </thead>
            <tbody>
              {relations.map((relation) => (
                <tr key={`${relation.from} ${relation.to} ${relation.kind}`}>
                  <th className="strong" scope="row">
                    {nameOf(relation.from)}
                  </th>
                  <td>{say(relation)}</td>
                  <td>
                    {projection.get(relation.to)?.removed ? (
                      <>
                        <s>{nameOf(relation.to)}</s> <small>{words.t('word.deleted')}</small>
                      </>
                    ) : (
                      nameOf(relation.to)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
