/** The home page: projects of this device, a new project, the example, and a drop zone for imports. */
import { can, type Role } from '@polku/shared/kernel/permissions';
import { plainText } from '@polku/shared/kernel/search/plain-text';
import { Copy, FileUp, KeyRound, MoreHorizontal, Pencil, Plus, Route, Trash2 } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { showMoment } from '../../kernel/words/moments';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import './home-page.css';

export interface HomeProject {
  readonly id: string;
  readonly name: string;
  /** ms */
  readonly lastOpened: number;
  readonly role: Role | null;
  /** Everything in it is also on the server. */
  readonly onServer: boolean;
  /** Address of a small picture of its first board, when there is one. */
  readonly picture?: string | undefined;
}

export interface HomePageProps {
  /** Null while they are being read. */
  readonly projects: readonly HomeProject[] | null;
  readonly busy: boolean;
  /** A picture of what it is all about, shown while there is little else. */
  readonly preview: ReactNode;
  /** Shown below the projects of this device. */
  readonly note?: ReactNode;
  readonly onNew: () => void;
  readonly onExample: () => void;
  readonly onJoin: () => void;
  readonly onOpen: (id: string) => void;
  readonly onRename: (project: HomeProject) => void;
  readonly onDuplicate: (project: HomeProject) => void;
  readonly onForget: (project: HomeProject) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A list that is longer than this can be searched. */
const SEARCHED_FROM = 6;

export function HomePage(props: HomePageProps) {
  const { projects, busy, preview, note, onNew, onExample, onJoin, onOpen, onRename, onDuplicate, onForget, onFiles } =
    props;
  const words = useWords();
  const [over, setOver] = useState(false);
  const [wanted, setWanted] = useState('');
  const found = (projects ?? []).filter(({ name }) => plainText(name).includes(plainText(wanted).trim()));
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    // Dropping a file anywhere is a shortcut of the import button, which keyboards reach.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main
      className="home grid"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={drop}
    >
      <section className="home-intro">
        <h1>{words.t('app.home.title')}</h1>
        <p>{words.t('app.home.lead')}</p>
        <div className="home-actions cluster gap-2">
          <Button tone="primary" size="large" icon={<Plus size={18} />} onPress={onNew} isDisabled={busy}>
            {words.t('word.newProject')}
          </Button>
          <Button size="large" icon={<Route size={18} />} onPress={onExample} isDisabled={busy}>
            {words.t('app.home.example')}
          </Button>
          <Button size="large" icon={<FileUp size={18} />} onPress={() => input.current?.click()} isDisabled={busy}>
            {words.t('app.home.import')}
          </Button>
          <Button size="large" icon={<KeyRound size={18} />} onPress={onJoin}>
            {words.t('members.code.open')}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".json,.csv,application/json,text/csv"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden
            data-testid="import-file"
            onChange={(event) => {
              onFiles([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </div>
        <p className="home-drop">{words.t(over ? 'app.home.dropNow' : 'app.home.drop')}</p>
        <div className="home-preview">{preview}</div>
      </section>
      <section aria-labelledby="recent" className="home-recent">
        <h2 id="recent" className="eyebrow rule-below">
          {words.t('app.home.recent')}
        </h2>
        {projects !== null && projects.length === 0 && (
          <p className="home-empty small faint">{words.t('app.home.none')}</p>
        )}
        {projects !== null && projects.length > SEARCHED_FROM && (
          <input
            type="search"
            className="field-input home-search"
            aria-label={words.t('app.home.search')}
            placeholder={words.t('app.home.search')}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        )}
        <p className="home-empty small faint" role="status">
          {wanted !== '' && found.length === 0 && words.t('app.home.notFound', { text: wanted })}
        </p>
        <ul>
          {found.map((project) => (
            <li className="row rule-below" key={project.id}>
              <a
                className="grid grow shrink"
                href={`/p/${project.id}`}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                  event.preventDefault();
                  onOpen(project.id);
                }}
              >
                <span className="home-picture clip outlined" aria-hidden="true">
                  {project.picture !== undefined && <img className="full block" src={project.picture} alt="" />}
                </span>
                <span className="home-name truncate">{project.name || words.t('word.untitled')}</span>
                <span className="small faint">
                  {showMoment(project.lastOpened, words)}
                  {project.role !== null && ` · ${words.t(`app.role.${project.role}`)}`}
                  {!project.onServer && ` · ${words.t('app.home.onlyHere')}`}
                </span>
              </a>
              <Menu
                label={words.t('app.home.more', { name: project.name || words.t('word.untitled') })}
                trigger={
                  <AriaButton
                    className="button button-icon button-quiet button-normal"
                    aria-label={words.t('app.home.more', { name: project.name || words.t('word.untitled') })}
                  >
                    <MoreHorizontal size={18} />
                  </AriaButton>
                }
                groups={[
                  {
                    id: 'project',
                    entries: [
                      {
                        id: 'rename',
                        label: words.t('word.rename'),
                        icon: <Pencil size={16} />,
                        disabled: project.role !== null && !can(project.role, 'editContent'),
                        onAction: () => onRename(project),
                      },
                      {
                        id: 'duplicate',
                        label: words.t('word.duplicate'),
                        icon: <Copy size={16} />,
                        disabled: busy,
                        onAction: () => onDuplicate(project),
                      },
                      {
                        id: 'forget',
                        label: words.t('app.home.forget'),
                        icon: <Trash2 size={16} />,
                        danger: true,
                        onAction: () => onForget(project),
                      },
                    ],
                  },
                ]}
              />
            </li>
          ))}
        </ul>
        {projects !== null && projects.length > 0 && note}
      </section>
    </main>
  );
}
