/** A view that throws must not take the app with it: says so plainly, keeps the rest, offers a reload. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../ui/Button';

export interface CrashTexts {
  readonly title: string;
  readonly lead: string;
  readonly reload: string;
}

export class CrashBoundary extends Component<{ texts: CrashTexts; children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { texts, children } = this.props;
    if (!error) return children;
    return (
      <main className="notice" role="alert">
        <h1>{texts.title}</h1>
        <p>{texts.lead}</p>
        <pre>{error.message}</pre>
        <Button tone="primary" onPress={() => location.reload()}>
          {texts.reload}
        </Button>
      </main>
    );
  }
}
