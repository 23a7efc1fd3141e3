/** Announces that a new version is ready, or that this tab runs an outdated one. Reloads only on request. */
import { useStore } from 'zustand';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { useServices } from './services';

export function UpdateNotice() {
  const words = useWords();
  const { updater } = useServices();
  const { updateAvailable, stale, missing, waiting } = useStore(updater.store);
  if (!updateAvailable && !stale && !missing) return null;
  const text = waiting
    ? 'app.update.waiting'
    : missing
      ? 'session.update.missing'
      : stale
        ? 'session.update.stale'
        : 'app.update.ready';
  return (
    <div className="update-notice row gap-3 surface rounded" role="status">
      <span>{words.t(text)}</span>
      <Button size="small" tone="primary" isDisabled={waiting} onPress={() => updater.apply()}>
        {words.t('app.update.apply')}
      </Button>
    </div>
  );
}
