/**
 * Development projects looked at through the vision: which of the five each changes, which touchpoints, and for whom it gets better
 * or worse. What a project changes is unknown until it is said; stopped and finished projects change nothing any more.
 */
import type { RecordReader } from '../../../kernel/projection';
import { isGone } from '../../../kernel/references';
import { type DevelopmentProject, type Goal, PROJECT_CHANGES, type ProjectChange } from '../schema';
import type { IndexedTouchpoints } from '../touchpoints';

export interface ProjectFigures {
  readonly project: string;
  readonly changes: readonly ProjectChange[];
  /** In time order. */
  readonly touchpoints: readonly string[];
  /** Boards of personas, and teams, that are there. */
  readonly better: readonly string[];
  readonly worse: readonly string[];
}

/** What the projects of a goal change, one of the five each. */
export interface GoalChanges {
  readonly goal: string;
  readonly changes: Readonly<Record<ProjectChange, readonly string[]>>;
  /** Projects of which nobody said what they change. */
  readonly unknown: readonly string[];
  /** All of its projects are known to change tools and nothing else. */
  readonly onlyTools: boolean;
}

/** Two projects that change the same touchpoints. */
export interface SharedTouchpoints {
  readonly projects: readonly [string, string];
  readonly touchpoints: readonly string[];
  readonly bothRunning: boolean;
}

/** @returns whether the project still changes something, or will */
export function isAhead({ status }: DevelopmentProject): boolean {
  return status !== 'stopped' && status !== 'done';
}

export function projectFigures(
  read: RecordReader,
  projects: readonly DevelopmentProject[],
  touchpoints: IndexedTouchpoints,
): readonly ProjectFigures[] {
  const there = (ids: readonly string[]): readonly string[] => ids.filter((id) => !isGone(read, id));
  return projects.map((project) => ({
    project: project.id,
    changes: project.changes,
    touchpoints: touchpoints.pick(project.touchpoints).map(({ id }) => id),
    better: there([...project.betterForPersonas, ...project.betterForTeams]),
    worse: there([...project.worseForPersonas, ...project.worseForTeams]),
  }));
}

export function goalChanges(goals: readonly Goal[], projects: readonly DevelopmentProject[]): readonly GoalChanges[] {
  return goals.map(({ id: goal }) => {
    const serving = projects.filter((project) => project.status !== 'stopped' && project.goals.includes(goal));
    const of = (change: ProjectChange): readonly string[] =>
      serving.filter(({ changes }) => changes.includes(change)).map(({ id }) => id);
    const only = ({ changes }: DevelopmentProject): boolean => changes.length === 1 && changes[0] === 'tools';
    const [ways, processes, roles, tools, metrics] = PROJECT_CHANGES.map(of);
    return {
      goal,
      changes: {
        ways: ways ?? [],
        processes: processes ?? [],
        roles: roles ?? [],
        tools: tools ?? [],
        metrics: metrics ?? [],
      },
      unknown: serving.filter(({ changes }) => changes.length === 0).map(({ id }) => id),
      onlyTools: serving.length > 0 && serving.every(only),
    };
  });
}

/** @returns each pair once, in the order of the projects */
export function sharedTouchpoints(
  projects: readonly DevelopmentProject[],
  touchpoints: IndexedTouchpoints,
): readonly SharedTouchpoints[] {
  const ahead = projects.filter(isAhead);
  return ahead.flatMap((one, nth) =>
    ahead.slice(nth + 1).flatMap((other): readonly SharedTouchpoints[] => {
      const theirs = new Set(other.touchpoints);
      const both = touchpoints.pick(one.touchpoints.filter((id) => theirs.has(id)));
      if (both.length === 0) return [];
      return [
        {
          projects: [one.id, other.id],
          touchpoints: both.map(({ id }) => id),
          bothRunning: one.status === 'running' && other.status === 'running',
        },
      ];
    }),
  );
}
