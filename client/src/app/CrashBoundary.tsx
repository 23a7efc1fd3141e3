/** Keeps a crashing view from taking the app down: explains it, keeps the rest working, offers a reload. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { Words } from '../kernel/words/words';
import { Button } from '../ui/Button';

export interface CrashBoundaryProps {
  readonly words: Words;
  /** Rendered within the page's `main`, whose header and menus keep working. */
  readonly within?: boolean;
  readonly children: ReactNode;
}

/** Error texts of browsers and the build's loader when a part of the app cannot be fetched. */
const NOT_LOADED = /dynamically imported module|module script failed|unable to preload/i;

export class CrashBoundary extends Component<CrashBoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { words, within = false, children } = this.props;
    if (!error) return children;
    const missing = NOT_LOADED.test(error.message);
    const Frame = within ? 'section' : 'main';
    return (
      <Frame className="notice stack gap-4" role="alert">
        <h1>{words.t(missing ? 'app.problem.notLoaded' : 'app.problem.crash')}</h1>
        <p>{words.t(missing ? 'app.problem.notLoaded.lead' : 'app.problem.crash.lead')}</p>
        {!missing && <pre className="scroll rounded">{error.message}</pre>}
        <Button tone="primary" onPress={() => location.reload()}>
          {words.t('word.tryAgain')}
        </Button>
      </Frame>
    );
  }
}
