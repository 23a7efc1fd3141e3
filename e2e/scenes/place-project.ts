/** Creates projects on a server without a browser, for tests that are not about creating them. */
import { BOARD_KINDS, SPECS, TEMPLATES } from '@polku/shared/boards/index';
import { exampleProject } from '@polku/shared/example/example-project';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { newId, newSecret } from '@polku/shared/kernel/ids';
import { IMPORT } from '@polku/shared/kernel/origin';
import type { Role } from '@polku/shared/kernel/permissions';
import type { CreateLinkRequest, CreateProjectRequest } from '@polku/shared/kernel/protocol';
import { createProjectChanges } from '@polku/shared/project/new-project';
import { createPeer } from '@polku/shared/testing/peer';
import * as Y from 'yjs';
import { joinRaw } from './raw-peer';

/** The example, or a blank journey with touchpoints of these titles in its first stage. */
export type Content = 'example' | readonly string[];

export interface PlacedProject {
  /** The facilitator's link. */
  readonly address: string;
  /** @returns a new link with that role */
  linkFor(role: Role): Promise<string>;
}

function documentOf(content: Content): Y.Doc {
  const peer = createPeer({ specs: SPECS });
  const write = (changes: Parameters<typeof writeChanges>[1]): void =>
    writeChanges(peer.doc, changes, SPECS, { by: '', now: Date.now() }, IMPORT);
  if (content === 'example') {
    write(exampleProject('en', newId).changes);
    return peer.doc;
  }
  const words = createTranslator('en');
  const [begin] = TEMPLATES;
  if (!begin) throw new Error('There is no template of a blank journey.');
  const boardName = words.t(begin.boardName);
  const { changes, board } = createProjectChanges({ name: 'New project', boardName, words, begin, now: Date.now() });
  write(changes);
  const stage = peer.read.list('stage', board)[0]?.id ?? '';
  if (content.length > 0)
    peer.do(BOARD_KINDS.journey.commands.addTouchpoints, {
      board,
      stage,
      titles: content,
      fields: { layer: 'customer' },
    });
  return peer.doc;
}

async function post(url: string, body: object, secret = ''): Promise<void> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}

/** Resolves when the server has stored it. */
export async function placeProject(origin: string, content: Content): Promise<PlacedProject> {
  const project: CreateProjectRequest = { projectId: newId(), secret: newSecret() };
  const addressWith = (secret: string): string => `${origin}/p/${project.projectId}#${secret}`;
  const address = addressWith(project.secret);
  await post(`${origin}/api/projects`, project);
  const peer = await joinRaw(address);
  Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(documentOf(content)));
  await peer.stored();
  peer.end();
  return {
    address,
    async linkFor(role) {
      const link: CreateLinkRequest = { role, label: '', secret: newSecret() };
      await post(`${origin}/api/projects/${project.projectId}/links`, link, project.secret);
      return addressWith(link.secret);
    },
  };
}
