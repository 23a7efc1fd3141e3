/** Routes and what surrounds every page: language, theme, toasts, the crash boundary. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Route, Switch, useLocation } from 'wouter';
import { useStore } from 'zustand';
import { PatternDefs } from '../kernel/canvas/paint/PatternDefs';
import { wordsOf, WordsProvider } from '../kernel/words/words';
import { ToastList } from '../ui/Toasts';
import { CrashBoundary } from './CrashBoundary';
import { Home } from './Home';
import { JoinPage } from './people/JoinPage';
import { ProjectPage } from './ProjectPage';
import { UpdateNotice } from './UpdateNotice';
import { type Services, ServicesProvider } from './services';
import './app.css';
import './forced-colors.css';

export function App({ services }: { services: Services }) {
  const locale = useStore(services.preferences.store, (state) => state.locale);
  const words = useMemo(() => wordsOf(createTranslator(locale)), [locale]);
  const [path] = useLocation();
  useEffect(() => {
    if (path === '/') document.title = 'Polku';
  }, [path]);
  return (
    <ServicesProvider value={services}>
      <WordsProvider value={words}>
        <I18nProvider locale={locale}>
          <PatternDefs />
          <CrashBoundary words={words}>
            <Switch>
              <Route path="/p/:project/screen">
                {({ project }) => <ProjectPage key={`${project} screen`} projectId={project} boardId={null} screen />}
              </Route>
              <Route path="/p/:project/:board?">
                {({ project, board }) => <ProjectPage key={project} projectId={project} boardId={board ?? null} />}
              </Route>
              <Route path="/join/:code?">{({ code }) => <JoinPage code={code ?? ''} />}</Route>
              <Route>
                <Home />
              </Route>
            </Switch>
          </CrashBoundary>
          <UpdateNotice />
          <ToastList toasts={services.toasts} closeLabel={words.t('word.close')} />
        </I18nProvider>
      </WordsProvider>
    </ServicesProvider>
  );
}
