import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepFocusNear } from './keep-focus';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = `
    <section><button id="add">Add</button>
      <ul><li id="a"><textarea id="ta"></textarea></li><li id="b"><textarea id="tb"></textarea></li></ul>
      <ul><li id="only"><textarea></textarea></li></ul>
    </section>`;
});
afterEach(() => {
  vi.useRealTimers();
  document.body.innerHTML = '';
});

const get = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
function remove(id: string, meanwhile: () => void = () => undefined): string | undefined {
  get(id).querySelector('textarea')?.focus();
  keepFocusNear(get(id));
  get(id).remove();
  meanwhile();
  vi.runAllTimers();
  return document.activeElement?.id;
}

describe('the focus in something that is removed', () => {
  it('goes to the next one', () => {
    expect(remove('a')).toBe('tb');
  });

  it('of the last one goes to the one before it', () => {
    expect(remove('b')).toBe('ta');
  });

  it('goes to what is around when there is nothing beside', () => {
    expect(remove('only')).toBe('ta');
  });

  it('stays where somebody has put it meanwhile', () => {
    expect(remove('a', () => get('add').focus())).toBe('add');
  });

  it('goes further when what is beside goes along', () => {
    keepFocusNear(get('ta'));
    get('a').parentElement?.remove();
    vi.runAllTimers();
    expect(document.activeElement?.closest('li')?.id).toBe('only');
  });

  it('is kept also where it goes only after a while', () => {
    get('ta').focus();
    keepFocusNear(get('ta'));
    vi.advanceTimersByTime(200);
    get('a').remove();
    vi.runAllTimers();
    expect(document.activeElement?.id).toBe('tb');
  });

  it('is left alone when the thing stays after all', () => {
    keepFocusNear(get('a'));
    vi.runAllTimers();
    expect(document.activeElement).toBe(document.body);
  });
});
