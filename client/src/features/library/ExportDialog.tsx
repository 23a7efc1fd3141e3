/** Exports a board or the whole project. Shows the formats it is given; the app makes the files. */
import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ExportFormat, ExportTask } from '../../kernel/export-format';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Field';
import { Switch } from '../../ui/Switch';
import { Segmented } from '../../ui/Segmented';
import './export-dialog.css';
import './progress.css';

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

/** A format that knows its board: its file goes to the browser, and its remark comes back. */
export interface OfferedFormat extends Omit<ExportFormat<unknown>, 'losses' | 'make'> {
  readonly losses: (drawing: DrawingOptions) => string;
  readonly make: (
    drawing: DrawingOptions,
    chosen: Readonly<Record<string, string>>,
    task: ExportTask,
  ) => Promise<string | null>;
}

export interface ExportDialogProps {
  readonly theme: 'light' | 'dark';
  /** Some of the formats are pictures. */
  readonly drawn: boolean;
  readonly parts: readonly PicturePart[];
  /** The person does not see the board as others do: they choose which of the two is drawn. */
  readonly differs: boolean;
  readonly formats: readonly OfferedFormat[];
  readonly onClose: () => void;
}

export function ExportDialog({ theme: shownTheme, drawn, parts, differs, formats, onClose }: ExportDialogProps) {
  const words = useWords();
  const [theme, setTheme] = useState<'light' | 'dark'>(shownTheme);
  const [seen, setSeen] = useState(differs);
  const [part, setPart] = useState('');
  const [framed, setFramed] = useState(true);
  const drawing: DrawingOptions = { theme, seen, framed, part: part === '' ? null : part };
  const [busy, setBusy] = useState<string | null>(null);
  const [remark, setRemark] = useState<string | null>(null);
  /** The screen reader announcement: that it has started, and that the file is ready. */
  const [said, setSaid] = useState('');
  /** It is known how much of the file is done; the bar itself is moved without React. */
  const [followed, setFollowed] = useState(false);
  const bar = useRef<HTMLProgressElement>(null);
  const stop = useRef<AbortController | null>(null);
  const run: RunExport = async (id, title, make) => {
    const { signal } = (stop.current = new AbortController());
    const tell = (done: number): void => {
      setFollowed(true);
      if (bar.current) bar.current.value = Math.round(done * 100);
    };
    setBusy(id);
    setRemark(null);
    setSaid(words.t('app.export.begun', { what: title }));
    try {
      setRemark(await make({ signal, tell }));
      setSaid(words.t('app.export.done', { what: title }));
    } catch (error) {
      setSaid(signal.aborted ? words.t('app.export.cancelled', { what: title }) : '');
      if (signal.aborted) return;
      setRemark(words.t('app.export.failed', { why: error instanceof Error ? error.message : String(error) }));
    } finally {
      setBusy(null);
      setFollowed(false);
    }
  };
  return (
    <Dialog title={words.t('app.export.title')} closeLabel={words.t('word.close')} onClose={onClose} width={560}>
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
        <div className="export-seen rule-below">
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
          <p className="small soft">{words.t('app.export.drawn.why')}</p>
        </div>
      )}
      {drawn && (
        <div className="export-picture row wrap spread">
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
          <Switch label={words.t('app.export.framed')} on={framed} onChange={setFramed} />
        </div>
      )}
      {formats.map((format, at) => (
        <FormatRow key={format.id} format={format} first={at === 0} drawing={drawing} busy={busy} onRun={run} />
      ))}
      {followed && (
        <div className="export-progress row gap-4">
          <progress
            ref={bar}
            className="progress block clip full pill"
            aria-label={words.t('app.export.working')}
            max={100}
          />
          <Button onPress={() => stop.current?.abort()}>{words.t('word.cancel')}</Button>
        </div>
      )}
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {remark !== null && (
        <p className="export-remark rounded" role="alert">
          {remark}
        </p>
      )}
    </Dialog>
  );
}

type RunExport = (id: string, title: string, make: (task: ExportTask) => Promise<string | null>) => Promise<void>;

interface FormatRowProps {
  readonly format: OfferedFormat;
  readonly first: boolean;
  readonly drawing: DrawingOptions;
  /** Id of the format whose file is being made. */
  readonly busy: string | null;
  readonly onRun: RunExport;
}

/** Of what makes no file. */
const NO_TASK: ExportTask = { signal: new AbortController().signal, tell: () => undefined };

function FormatRow({ format, first, drawing, busy, onRun }: FormatRowProps) {
  const words = useWords();
  const { id, lead, leadAsSeen = lead, options = [], button } = format;
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(options.map((option) => [option.id, option.first(words)])),
  );
  const title = words.t(format.title);
  // Computed once when the dialog opens, since it may read all of a large board.
  const [losses] = useState(() => format.losses(drawing));
  const Icon = button?.icon ?? Download;
  const text = button?.label ?? (busy === id ? 'app.export.working' : 'app.export.download');
  const make = (task: ExportTask) => format.make(drawing, chosen, task);
  return (
    <section className="export-row flex gap-4" aria-labelledby={`export-${id}`}>
      <div className="export-text grow">
        <h3 id={`export-${id}`}>{title}</h3>
        <p className="small soft">
          {words.t(drawing.seen ? leadAsSeen : lead)} {losses}
        </p>
        {options.length > 0 && (
          <div className="export-options cluster gap-2">
            {options.map((option) => (
              <Segmented
                key={option.id}
                size="small"
                label={words.t(option.label)}
                value={chosen[option.id] ?? null}
                onChange={(next) => next && setChosen({ ...chosen, [option.id]: next })}
                options={option.choices(words)}
              />
            ))}
          </div>
        )}
      </div>
      <Button
        icon={<Icon size={16} />}
        tone={first ? 'primary' : 'plain'}
        isPending={busy === id}
        isDisabled={busy !== null && busy !== id}
        {...(button ? {} : { 'aria-label': `${words.t('app.export.download')}: ${title}` })}
        onPress={() => void (button ? make(NO_TASK) : onRun(id, title, make))}
      >
        {words.t(text)}
      </Button>
    </section>
  );
}
