/**
 * Offers templates and asks for the new project's name. The first template, a blank one, has the focus; Enter starts it, also
 * from the name field, and arrow keys move to the others.
 */
import type { BoardTemplate } from '@polku/shared/kernel/template';
import { type KeyboardEvent, lazy, Suspense, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useWords } from '../../kernel/words/words';
import { Dialog } from '../../ui/Dialog';
import { AskedName } from '../AskedName';
import './templates.css';

const TemplatePreview = lazy(() => import('./TemplatePreview').then((module) => ({ default: module.TemplatePreview })));

export interface TemplateDialogProps {
  readonly title: string;
  readonly templates: readonly BoardTemplate[];
  /** Asks for the name of a new project, too. */
  readonly named?: boolean;
  readonly busy?: boolean;
  /** @param name given by the person; empty for an unnamed project, and for boards */
  readonly onChoose: (template: BoardTemplate, name: string) => void;
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (!step) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = cards.indexOf(document.activeElement as HTMLElement);
  cards[(at + step + cards.length) % cards.length]?.focus();
  event.preventDefault();
}

export function TemplateDialog(props: TemplateDialogProps) {
  const { title, templates, named = false, busy = false, onChoose, onClose } = props;
  const words = useWords();
  const [name, setName] = useState('');
  const [blank] = templates;
  const choose = (template: BoardTemplate): void => onChoose(template, name.trim());
  return (
    <Dialog title={title} closeLabel={words.t('word.close')} width={860} onClose={onClose}>
      {named && (
        <form
          className="templates-project"
          onSubmit={(event) => {
            event.preventDefault();
            if (blank) choose(blank);
          }}
        >
          <AskedName value={name} onChange={setName} placeholder={words.t('word.newProject')} />
        </form>
      )}
      <p className="templates-lead soft">{words.t('templates.lead')}</p>
      {/* Arrow keys are a convenience beside Tab; every card is a button of its own. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ul className="templates grid gap-3" onKeyDown={moveFocus}>
        {templates.map((template, at) => (
          <li key={template.id}>
            <AriaButton
              className="template clip card stack gap-1 full tall"
              autoFocus={at === 0}
              isDisabled={busy}
              aria-labelledby={`template-${template.id}`}
              aria-describedby={`template-${template.id}-when`}
              onPress={() => choose(template)}
            >
              <span className="template-picture clip paper rule-below">
                <Suspense fallback={null}>
                  <TemplatePreview template={template} />
                </Suspense>
              </span>
              <span className="template-name" id={`template-${template.id}`}>
                {words.say(`templates.${template.id}.name`)}
              </span>
              <span className="template-when small soft" id={`template-${template.id}-when`}>
                {words.say(`templates.${template.id}.when`)}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
