/** The projects with an open room; each is kept as long as a room of it is held. */
import { ProjectState, type ProjectSource } from './project-state';

export class Projects {
  private readonly held = new Map<string, { state: ProjectState; rooms: number }>();

  constructor(private readonly source: ProjectSource) {}

  find(projectId: string): ProjectState | undefined {
    return this.held.get(projectId)?.state;
  }

  /** Ids of the projects with an open room. */
  ids(): Iterable<string> {
    return this.held.keys();
  }

  /** For one room more. Kept from before it is read, so that it hears of every change. */
  hold(projectId: string): ProjectState {
    const held = this.held.get(projectId) ?? { state: new ProjectState(projectId, this.source), rooms: 0 };
    held.rooms += 1;
    this.held.set(projectId, held);
    return held.state;
  }

  /** The room is closed, or did not open. */
  release(projectId: string): void {
    const held = this.held.get(projectId);
    if (!held) return;
    held.rooms -= 1;
    if (held.rooms > 0) return;
    held.state.stop();
    this.held.delete(projectId);
  }
}
