/** The sheet: header, sections in rows, and the hidden sections. */
import { addPersonaSection } from '@polku/shared/boards/persona/commands/add-persona-section';
import { movePersonaSection } from '@polku/shared/boards/persona/commands/move-persona-section';
import { setPersonaSection } from '@polku/shared/boards/persona/commands/set-persona-section';
import { type PersonaSheet, sectionName } from '@polku/shared/boards/persona/persona-reader';
import { LayoutList, Plus, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { PersonaHeader } from './PersonaHeader';
import { useBoard } from '../../kernel/board/board-context';
import { SectionCard } from './SectionCard';

export function PersonaSheetView({ sheet, search }: { sheet: PersonaSheet; search: ReactNode }) {
  const words = useWords();
  const { board, readOnly, run } = useBoard();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const shown = sheet.sections.filter(({ section }) => section.shown);
  const step = (id: string, by: number): void => {
    const at = shown.findIndex(({ section }) => section.id === id);
    const beside = shown[at + by];
    if (!beside) return;
    run(movePersonaSection, { board, id, index: sheet.sections.indexOf(beside) });
    const name = sheet.sections.find(({ section }) => section.id === id)?.section;
    setSaid(words.t('persona.moved', { name: name ? sectionName(name, words) : '', n: at + by + 1, of: shown.length }));
    // The card is put elsewhere in the page and loses the focus by that.
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-section="${id}"] button[aria-expanded]`)?.focus();
    });
  };
  const addSection = (): void => {
    const [id] = run(addPersonaSection, { board, title: '' }) ?? [];
    if (id === undefined) return;
    requestAnimationFrame(() => {
      document.querySelector<HTMLElement>(`[data-section="${id}"] .persona-card-title textarea`)?.focus();
    });
  };
  return (
    <>
      <div className="persona-bar row gap-2 no-print">
        {search}
        <span className="grow" />
        {!readOnly && (
          <Menu
            label={words.t('persona.sections')}
            trigger={
              <Button tone="quiet" icon={<LayoutList size={16} />}>
                {words.t('persona.sections')}
              </Button>
            }
            groups={[
              {
                id: 'shown',
                several: true,
                entries: sheet.sections.map(({ section }) => ({
                  id: section.id,
                  label: sectionName(section, words),
                  checked: section.shown,
                  onAction: () => run(setPersonaSection, { board, id: section.id, fields: { shown: !section.shown } }),
                })),
              },
              {
                id: 'new',
                entries: [
                  { id: 'new', label: words.t('persona.section.add'), icon: <Plus size={16} />, onAction: addSection },
                ],
              },
            ]}
          />
        )}
        <Button tone="quiet" icon={<Printer size={16} />} onPress={() => window.print()}>
          {words.t('persona.print')}
        </Button>
      </div>
      <article className="persona-sheet" aria-label={sheet.name || words.t('word.untitled')}>
        <PersonaHeader sheet={sheet} />
        <div className="persona-grid grid gap-4">
          {shown.map((one) => (
            <SectionCard
              key={one.section.id}
              one={one}
              scales={sheet.scales}
              index={sheet.sections.indexOf(one)}
              folded={folded.has(one.section.id)}
              onFold={() => {
                const next = new Set(folded);
                if (!next.delete(one.section.id)) next.add(one.section.id);
                setFolded(next);
              }}
              onStep={step}
            />
          ))}
          {!readOnly && (
            <button
              type="button"
              className="persona-new-section row gap-2 body-text soft no-print hover-ground"
              onClick={addSection}
            >
              <Plus size={16} aria-hidden /> {words.t('persona.section.add')}
            </button>
          )}
        </div>
        {sheet.parked.length > 0 && (
          <section className="persona-parked soft" aria-label={words.t('persona.parked')}>
            <h2>{words.t('persona.parked')}</h2>
            <ul>
              {sheet.parked.map((item) => (
                <li key={item.id} data-item={item.id}>
                  {item.text}
                </li>
              ))}
            </ul>
          </section>
        )}
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </article>
    </>
  );
}
