/** Points out a record to all others, where it has no menu of its own; nothing while nobody else is here. */
import { Radio } from 'lucide-react';
import { Button } from '../../ui/Button';
import { usePingEntry } from './pinging';

export function PingButton({ id }: { readonly id: string }) {
  const [entry] = usePingEntry(id);
  if (!entry) return null;
  return (
    <Button tone="quiet" icon={<Radio size={18} />} onPress={entry.onAction}>
      {entry.label}
    </Button>
  );
}
