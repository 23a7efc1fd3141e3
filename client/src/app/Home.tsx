/** The home page with its actions: opening, creating and importing projects on this device. */
import { ALL_MIGRATIONS, SPECS, TEMPLATES } from '@polku/shared/boards/index';
import type { Change } from '@polku/shared/kernel/change';
import { newId } from '@polku/shared/kernel/ids';
import type { Board } from '@polku/shared/kernel/project';
import { createProjectChanges } from '@polku/shared/project/new-project';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { HomePage, type HomeProject } from '../features/library/HomePage';
import { createProject } from '../kernel/session/new-project';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Logo } from '../ui/Logo';
import { useGuide } from './actions/use-guide';
import { AppMenu } from './AppMenu';
import { pairToast } from './boards/use-board-operations';
import { KeepOnDevice } from './KeepOnDevice';
import { importAsNewProject } from './import/import-file';
import { useImport } from './import/use-import';
import { RenameDialog } from './RenameDialog';
import { TemplateDialog } from './templates/TemplateDialog';
import { unusedName } from './unused-name';
import { useProjectPictures } from './project-picture';
import { useServices } from './services';

const ExamplePreview = lazy(() => import('./ExamplePreview').then((module) => ({ default: module.ExamplePreview })));

export function Home() {
  const words = useWords();
  const { storage, library, toasts } = useServices();
  const [, navigate] = useLocation();
  const [projects, setProjects] = useState<readonly HomeProject[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [forgetting, setForgetting] = useState<HomeProject | null>(null);
  const [renaming, setRenaming] = useState<HomeProject | null>(null);
  const [choosing, setChoosing] = useState(false);
  const guide = useGuide();

  useEffect(() => library.watchProjects(setProjects), [library]);
  const pictures = useProjectPictures(projects);

  const guarded = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      toasts.show({ text: error instanceof Error ? error.message : String(error), tone: 'problem' });
    } finally {
      setBusy(false);
    }
  };
  /** @param pair a second board created beside the one that opens, to be announced */
  const begin = (changes: readonly Change[], name: string, pair?: Pick<Board, 'id' | 'name'>): Promise<void> =>
    guarded(async () => {
      const { projectId } = await createProject({ storage, specs: SPECS, migrations: ALL_MIGRATIONS, name, changes });
      navigate(`/p/${projectId}`);
      if (pair) toasts.show(pairToast(words, pair.name, () => navigate(`/p/${projectId}/${pair.id}`)));
    });

  const importing = useImport(
    (file, how) => importAsNewProject(file, { storage, words }, how),
    (done) => 'projectId' in done && navigate(`/p/${done.projectId}`),
  );

  const openExample = (): void =>
    void guarded(async () => {
      const { exampleProject } = await import('@polku/shared/example/example-project');
      const { changes, name } = exampleProject(words.locale, () => newId());
      await begin(changes, name);
    });

  const duplicate = async ({ id, name }: HomeProject): Promise<void> => {
    const { duplicateProject } = await import('./duplicate-project');
    const shown = name || words.t('word.untitled');
    const copyName = unusedName(words.t('project.copyOf', { name: shown }), projects ?? []);
    const copy = await duplicateProject(id, copyName, { storage });
    if (copy === null) toasts.show({ text: words.t('app.home.duplicate.none', { name: shown }), tone: 'problem' });
    else toasts.show({ text: words.t('app.home.duplicate.done', { name: copyName }), tone: 'info' });
  };

  return (
    <>
      <header className="topbar row gap-2 surface rule-below">
        <span className="topbar-brand row gap-2">
          <Logo />
          Polku
        </span>
        <span className="topbar-space grow" />
        <AppMenu actions={[guide.action]} />
      </header>
      <HomePage
        projects={projects?.map((project) => ({ ...project, picture: pictures.get(project.id) })) ?? null}
        busy={busy || importing.busy}
        onOpen={(id) => navigate(`/p/${id}`)}
        onNew={() => setChoosing(true)}
        onExample={openExample}
        onJoin={() => navigate('/join')}
        preview={
          <Suspense fallback={null}>
            <ExamplePreview onOpen={openExample} />
          </Suspense>
        }
        note={<KeepOnDevice />}
        onRename={setRenaming}
        onDuplicate={(project) => void guarded(() => duplicate(project))}
        onForget={setForgetting}
        onFiles={([file]) => file && importing.begin(file)}
      />
      {guide.dialog}
      {importing.dialogs}
      {choosing && (
        <TemplateDialog
          title={words.t('templates.title.project')}
          templates={TEMPLATES}
          named
          busy={busy}
          onClose={() => setChoosing(false)}
          onChoose={(template, given) => {
            const name = given || unusedName(words.t('word.newProject'), projects ?? []);
            const blank = template === TEMPLATES[0];
            const boardName = words.say(blank ? template.boardName : `templates.${template.id}.name`);
            const options = { name, boardName, words, begin: template, now: Date.now() };
            const { changes, beside } = createProjectChanges(options);
            void begin(changes, name, beside[0]);
          }}
        />
      )}
      {renaming && (
        <RenameDialog
          name={renaming.name}
          onClose={() => setRenaming(null)}
          onName={(name) => {
            setRenaming(null);
            void guarded(async () => {
              const { renameProject } = await import('./rename-project');
              const refusal = await renameProject(renaming.id, name, { storage });
              if (refusal) toasts.show({ text: words.say(refusal.reason, refusal.values), tone: 'problem' });
            });
          }}
        />
      )}
      {forgetting && (
        <Dialog
          title={words.t('app.home.forget.title', { name: forgetting.name || words.t('word.untitled') })}
          closeLabel={words.t('word.close')}
          onClose={() => setForgetting(null)}
        >
          <p>{words.t(forgetting.onServer ? 'app.home.forget.server' : 'app.home.forget.only')}</p>
          <div className="dialog-actions">
            <Button onPress={() => setForgetting(null)}>{words.t('word.cancel')}</Button>
            <Button
              tone="danger"
              onPress={() => {
                const { id } = forgetting;
                setForgetting(null);
                void guarded(() => library.forgetProject(id));
              }}
            >
              {words.t('app.home.forget')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
