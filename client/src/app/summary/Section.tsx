/** A part of the page: heading, a sentence, what belongs to it; and tables that scroll by themselves where they must. */
import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly id: string;
  readonly heading: string;
  readonly lead?: string;
  readonly children?: ReactNode;
}

export function Section({ id, heading, lead = '', children }: SectionProps) {
  return (
    <section className="summary-section stack gap-3" aria-labelledby={`summary-${id}`}>
      <div className="stack gap-1">
        {/* Links at the head of the page lead here. */}
        <h2 id={`summary-${id}`} tabIndex={-1}>
          {heading}
        </h2>
        {lead !== '' && <p className="soft">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

export interface SummaryTableProps {
  /** `less`: left out where there is little room. */
  readonly columns: readonly {
    readonly name: string;
    readonly numeric?: true;
    readonly picture?: true;
    readonly less?: true;
  }[];
  readonly label: string;
  readonly children: ReactNode;
}

function classOf(numeric = false, less = false): string {
  return `${numeric ? 'summary-number' : ''} ${less ? 'summary-less' : ''}`.trim();
}

export function SummaryTable({ columns, label, children }: SummaryTableProps) {
  const id = useId();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached with the keyboard
    <div className="summary-wide scroll" role="region" aria-labelledby={id} tabIndex={0}>
      <table className="summary-table full">
        <caption id={id} className="visually-hidden">
          {label}
        </caption>
        <thead>
          <tr>
            {columns.map(({ name, numeric, picture, less }) =>
              picture ? (
                <td key={name} className="summary-picture" />
              ) : (
                <th key={name} scope="col" className={classOf(numeric, less)}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
