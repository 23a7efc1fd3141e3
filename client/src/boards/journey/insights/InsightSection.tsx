/** One section of the page: heading, formula, its content or what is missing for it, and what is unknown. */
import type { ReactNode } from 'react';
import { memo, useId } from 'react';
import { FigureMark } from '../../../kernel/comments/FigureMark';
import { DataTable } from './DataTable';
import type { TableModel } from './table-model';
import { UnknownButton } from './UnknownButton';

export interface InsightSectionProps {
  readonly id: string;
  readonly title: string;
  readonly how: string;
  /** Over the whole width. */
  readonly wide?: boolean;
  readonly unknown?: readonly string[];
  readonly children: ReactNode;
}

export function InsightSection({ id, title, how, wide = false, unknown = [], children }: InsightSectionProps) {
  const headingId = useId();
  return (
    <section
      className="insight shrink"
      data-insight={id}
      data-wide={wide || undefined}
      aria-labelledby={headingId}
      data-comments
    >
      <SectionHead id={headingId} figure={id} title={title} how={how} />
      {children}
      {unknown.length > 0 && (
        <p className="insight-unknowns">
          <UnknownButton title={title} ids={unknown} />
        </p>
      )}
    </section>
  );
}

interface SectionHeadProps extends Pick<InsightSectionProps, 'id' | 'title' | 'how'> {
  readonly figure: string;
}

const SectionHead = memo(function SectionHead({ id, figure, title, how }: SectionHeadProps) {
  return (
    <header>
      <div className="row gap-1">
        <h3 id={id}>{title}</h3>
        <FigureMark figure={figure} name={title} />
      </div>
      <p className="small faint">{how}</p>
    </header>
  );
});

export interface TableSectionProps extends Omit<InsightSectionProps, 'children' | 'unknown'> {
  /** Made where it is drawn, so that a page of many tables is drawn in as many steps. */
  readonly table: () => TableModel;
  /** Shown without rows: which data is needed, or that there is nothing to find. */
  readonly empty: string;
  readonly children?: ReactNode;
}

export function TableSection({ table: make, empty, children, ...rest }: TableSectionProps) {
  const table = make();
  return (
    <InsightSection {...rest} unknown={table.unknown}>
      {children}
      {table.rows.length === 0 ? (
        <p className="insight-empty soft rounded">{empty}</p>
      ) : (
        <DataTable label={rest.title} table={table} />
      )}
    </InsightSection>
  );
}
