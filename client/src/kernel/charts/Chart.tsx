/** A chart drawn of shapes, with its caption and a button that saves it as PNG. Its numbers stand in a table beside it. */
import type { Shape } from '@polku/shared/kernel/scene';
import { ImageDown } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { IconButton } from '../../ui/Button';
import { ShapesSvg } from '../canvas/paint/ShapesSvg';
import { sameShown } from '../same-shown';
import { useWords } from '../words/words';
import { chartScene } from './chart-scene';
import { useSavePicture } from './save-picture';
import './chart.css';

export interface ChartProps {
  /** What it shows; its name for screen readers and in the file. */
  readonly label: string;
  /** From 0, 0 on. */
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
  /** In small above the chart in the file. */
  readonly subtitle?: string;
  readonly className?: string;
  /** The caption below. */
  readonly children?: ReactNode;
}

/** Of charts that an edit makes anew, most are what they were. */
const Shapes = memo(ShapesSvg, sameShown);

export function Chart({ label, shapes, width, height, subtitle = '', className = '', children }: ChartProps) {
  const words = useWords();
  const save = useSavePicture();
  return (
    <figure className={`chart relative ${className}`} aria-label={label}>
      <svg
        className="board-text"
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
      >
        <Shapes shapes={shapes} />
      </svg>
      {children !== undefined && <figcaption>{children}</figcaption>}
      {save && (
        <span className="chart-save">
          <IconButton
            size="small"
            tone="quiet"
            icon={<ImageDown size={16} aria-hidden />}
            label={words.t('chart.save', { title: label })}
            onPress={() => void save({ title: label, subtitle, scene: chartScene(shapes, { width, height }) })}
          />
        </span>
      )}
    </figure>
  );
}
