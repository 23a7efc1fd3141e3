/** The quiet bar over map and table: where to find things. */
import type { ReactNode } from 'react';
import './way-bar.css';

export function WayBar({ search, children }: { readonly search: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className="way-bar">
      {search}
      {children}
    </div>
  );
}
