/** The handle at a board's edge that shows and hides its panel. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from './Button';
import './panel.css';

export function PanelToggle({ open, label, onPress }: { open: boolean; label: string; onPress: () => void }) {
  return (
    <div className="side-panel-toggle" data-canvas-cover="">
      <IconButton
        label={label}
        icon={open ? <ChevronRight size={16} /> : <ChevronLeft size={16} />}
        onPress={onPress}
      />
    </div>
  );
}
