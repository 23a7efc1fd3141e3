/** Offers to request persistent storage in browsers that ask the person, after explaining why. */
import { HardDrive } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { useServices } from './services';

export function KeepOnDevice() {
  const words = useWords();
  const { persistence } = useServices().storage;
  const [state, setState] = useState<'unknown' | 'offered' | 'kept' | 'refused'>('unknown');
  useEffect(() => {
    let stopped = false;
    persistence.offered().then(
      (offered) => !stopped && offered && setState('offered'),
      () => undefined, // a browser that cannot say is not asked
    );
    return () => {
      stopped = true;
    };
  }, [persistence]);
  if (state === 'unknown') return null;
  return (
    <p className="home-keep row gap-3 small soft">
      <span role="status">{words.t(`app.keep.${state}`)}</span>
      {state === 'offered' && (
        <Button
          size="small"
          icon={<HardDrive size={15} />}
          onPress={() =>
            void persistence.ask().then(
              (kept) => setState(kept ? 'kept' : 'refused'),
              () => setState('refused'),
            )
          }
        >
          {words.t('app.keep')}
        </Button>
      )}
    </p>
  );
}
