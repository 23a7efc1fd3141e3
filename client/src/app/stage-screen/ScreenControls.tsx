/** What can be done with the page itself; in sight only while the mouse moves or one of them has the focus. */
import { ArrowLeft, Maximize, QrCode } from 'lucide-react';
import { useWords } from '../../kernel/words/words';
import { IconButton } from '../../ui/Button';

export interface ScreenControlsProps {
  readonly joins: boolean;
  readonly onJoins: () => void;
  readonly onFullScreen: () => void;
  readonly onBack: () => void;
}

export function ScreenControls({ joins, onJoins, onFullScreen, onBack }: ScreenControlsProps) {
  const words = useWords();
  return (
    <div className="stage-controls row gap-1">
      <IconButton
        label={words.t('stageScreen.fullScreen')}
        shortcut="F"
        icon={<Maximize size={20} aria-hidden />}
        onPress={onFullScreen}
      />
      <IconButton
        label={words.t('stageScreen.showJoin')}
        shortcut="C"
        pressed={joins}
        icon={<QrCode size={20} aria-hidden />}
        onPress={onJoins}
      />
      <IconButton label={words.t('stageScreen.back')} icon={<ArrowLeft size={20} aria-hidden />} onPress={onBack} />
    </div>
  );
}
