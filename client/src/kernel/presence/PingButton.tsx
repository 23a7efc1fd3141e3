/** Points out a record to all others, where it has no menu of its own; nothing while nobody else is here. */
import { Radio } from 'lucide-react';
import { IconButton } from '../../ui/Button';
import { usePingEntry } from './pinging';

export function PingButton({ id }: { readonly id: string }) {
  const [entry] = usePingEntry(id);
  return entry ? <IconButton label={entry.label} icon={<Radio size={18} />} onPress={entry.onAction} /> : null;
}
