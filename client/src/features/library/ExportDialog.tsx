/** Taking a board or the whole project out. Formats are rows of data; the app makes the files. */
import { Download, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Field';
import { Switch } from '../../ui/Switch';
import { Segmented } from '../../ui/Segmented';
import './export-dialog.css';

export type ExportScale = '1' | '2' | '3' | '4';
/** A part of the board that can be had as a picture. */
export interface PicturePart {
  readonly id: string;
  readonly name: string;
}
export interface DrawingOptions {
  readonly theme: 'light' | 'dark';
  /** Id of the part; null for the whole board. */
  readonly part: string | null;
  /** As the person sees the board, instead of all of it. */
  readonly seen: boolean;
  /** With project, board, state and date above it and a legend below. */
  readonly framed: boolean;
}
export interface PictureOptions extends DrawingOptions {
  readonly scale: 1 | 2 | 3 | 4;
}

export interface ExportDialogProps {
  readonly theme: 'light' | 'dark';
  readonly parts: readonly PicturePart[];
  /** The person does not see the board as others do: they choose which of the two is drawn. */
  readonly differs: boolean;
  /**
   * Each resolves with a remark for the person (what was reduced or left out), or null. Rejects with an Error. Pictures are
   * absent for a board of a kind that is not known here.
   */
  readonly onPng?: (options: PictureOptions) => Promise<string | null>;
  readonly onSvg?: (options: DrawingOptions) => Promise<string | null>;
  /** Prints the board's picture; absent where there is no such. */
  readonly onPrint?: () => void;
  readonly onJson: () => Promise<string | null>;
  /** What the spreadsheet does not carry, as a sentence; empty: nothing. */
  readonly csvLoses?: string;
  /** Absent for a board that is no journey. */
  readonly onCsv?: (format: 'excel' | 'plain') => Promise<string | null>;
  readonly onClose: () => void;
}

export function ExportDialog(props: ExportDialogProps) {
  const { theme: shownTheme, parts, differs, onPng, onSvg, onPrint, onJson, onCsv, csvLoses = '', onClose } = props;
  const words = useWords();
  const [scale, setScale] = useState<ExportScale>('2');
  const [theme, setTheme] = useState<'light' | 'dark'>(shownTheme);
  const [seen, setSeen] = useState(differs);
  const [part, setPart] = useState('');
  const [framed, setFramed] = useState(true);
  const drawing: DrawingOptions = { theme, seen, framed, part: part === '' ? null : part };
  const [csv, setCsv] = useState<'excel' | 'plain'>(words.locale === 'fi' ? 'excel' : 'plain');
  const [busy, setBusy] = useState<string | null>(null);
  const [remark, setRemark] = useState<string | null>(null);
  /** What a screen reader is told: that it has begun, and that the file is there. */
  const [said, setSaid] = useState('');
  const run = async (id: string, title: string, make: () => Promise<string | null>): Promise<void> => {
    setBusy(id);
    setRemark(null);
    setSaid(words.t('app.export.begun', { what: title }));
    try {
      setRemark(await make());
      setSaid(words.t('app.export.done', { what: title }));
    } catch (error) {
      setSaid('');
      setRemark(words.t('app.export.failed', { why: error instanceof Error ? error.message : String(error) }));
    } finally {
      setBusy(null);
    }
  };
  const row = (id: string, title: string, lead: string, make: () => Promise<string | null>, options?: ReactNode) => (
    <section className="export-row" aria-labelledby={`export-${id}`}>
      <div className="export-text">
        <h3 id={`export-${id}`}>{title}</h3>
        <p>{lead}</p>
        {options}
      </div>
      <Button
        icon={<Download size={16} />}
        tone={id === 'png' ? 'primary' : 'plain'}
        isPending={busy === id}
        isDisabled={busy !== null && busy !== id}
        aria-label={`${words.t('app.export.download')}: ${title}`}
        onPress={() => void run(id, title, make)}
      >
        {words.t(busy === id ? 'app.export.working' : 'app.export.download')}
      </Button>
    </section>
  );
  const themeChoice = (
    <Segmented
      size="small"
      label={words.t('app.export.theme')}
      value={theme}
      onChange={(next) => next && setTheme(next)}
      options={[
        { value: 'light', label: words.t('app.menu.theme.light') },
        { value: 'dark', label: words.t('app.menu.theme.dark') },
      ]}
    />
  );
  return (
    <Dialog title={words.t('app.export.title')} closeLabel={words.t('app.close')} onClose={onClose} width={560}>
      {parts.length > 0 && (
        <Select
          label={words.t('app.export.part')}
          value={part}
          onChange={setPart}
          options={[
            { value: '', label: words.t('app.export.part.whole') },
            ...parts.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {differs && (
        <div className="export-seen">
          <Segmented
            size="small"
            label={words.t('app.export.drawn')}
            value={seen ? 'seen' : 'all'}
            onChange={(next) => next && setSeen(next === 'seen')}
            options={[
              { value: 'seen', label: words.t('app.export.drawn.seen') },
              { value: 'all', label: words.t('app.export.drawn.all') },
            ]}
          />
          <p>{words.t('app.export.drawn.why')}</p>
        </div>
      )}
      {onPng && (
        <div className="export-picture">
          {themeChoice}
          <Switch label={words.t('app.export.framed')} on={framed} onChange={setFramed} />
        </div>
      )}
      {onPng &&
        row(
          'png',
          words.t('app.export.png'),
          words.t(seen ? 'app.export.png.lead.seen' : 'app.export.png.lead'),
          () => onPng({ ...drawing, scale: Number(scale) as 1 | 2 | 3 | 4 }),
          <div className="export-options">
            <Segmented
              size="small"
              label={words.t('app.export.scale')}
              value={scale}
              onChange={(next) => next && setScale(next)}
              options={(['1', '2', '3', '4'] as const).map((value) => ({ value, label: `${value}×` }))}
            />
          </div>,
        )}
      {onSvg && row('svg', words.t('app.export.svg'), words.t('app.export.svg.lead'), () => onSvg(drawing))}
      {onPrint && (
        <section className="export-row" aria-labelledby="export-print">
          <div className="export-text">
            <h3 id="export-print">{words.t('app.export.print')}</h3>
            <p>{words.t('app.export.print.lead')}</p>
          </div>
          <Button icon={<Printer size={16} />} isDisabled={busy !== null} onPress={onPrint}>
            {words.t('app.export.print.do')}
          </Button>
        </section>
      )}
      {row('json', words.t('app.export.json'), words.t('app.export.json.lead'), onJson)}
      {onCsv &&
        row(
          'csv',
          words.t('app.export.csv'),
          `${words.t('app.export.csv.lead')} ${csvLoses}`,
          () => onCsv(csv),
          <div className="export-options">
            <Segmented
              size="small"
              label={words.t('app.export.csv.format')}
              value={csv}
              onChange={(next) => next && setCsv(next)}
              options={[
                { value: 'excel', label: words.t('app.export.csv.excel') },
                { value: 'plain', label: words.t('app.export.csv.plain') },
              ]}
            />
          </div>,
        )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {remark !== null && (
        <p className="export-remark" role="alert">
          {remark}
        </p>
      )}
    </Dialog>
  );
}
