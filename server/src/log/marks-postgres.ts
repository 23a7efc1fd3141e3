/**
 * Counts the changes of each project, in the transaction that makes them and whoever makes it: what nodes compare with what they
 * have read (mark-table.ts). Of answers, every one that is given touches whoever gave it, or the voice of somebody without a device.
 */

/** What of a table counts: the column with the project, and what of a change is none. */
interface Counted {
  readonly table: string;
  readonly mark: 'rights' | 'course' | 'answers';
  /** Only changes of these columns count. */
  readonly columns?: readonly string[];
}

const COUNTED: readonly Counted[] = [
  { table: 'links', mark: 'rights' },
  {
    table: 'members',
    mark: 'rights',
    columns: ['link_id', 'name', 'side', 'teams', 'own_role', 'waiting', 'muted', 'removed'],
  },
  { table: 'projects', mark: 'rights', columns: ['door', 'frozen'] },
  { table: 'workshops', mark: 'course' },
  { table: 'running_steps', mark: 'course' },
  { table: 'rounds', mark: 'course' },
  { table: 'round_people', mark: 'answers' },
  { table: 'voices', mark: 'answers' },
];

/** @returns SQL that can be run again */
export function marksSchema(): string {
  return [
    `CREATE TABLE IF NOT EXISTS project_marks (
      project_id TEXT COLLATE "C" PRIMARY KEY, rights BIGINT NOT NULL DEFAULT 0, course BIGINT NOT NULL DEFAULT 0,
      answers BIGINT NOT NULL DEFAULT 0
    ) WITH (fillfactor = 50);
    CREATE OR REPLACE FUNCTION polku_forget_marks() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      DELETE FROM project_marks WHERE project_id = OLD.id;
      RETURN NULL;
    END $$;
    CREATE OR REPLACE TRIGGER polku_marks_forgotten AFTER DELETE ON projects
      FOR EACH ROW EXECUTE FUNCTION polku_forget_marks();`,
    ...COUNTED.map(countChanges),
  ].join('\n');
}

function countChanges({ table, mark, columns }: Counted): string {
  const project = {
    projects: 'changed.id',
    round_people: '(SELECT project_id FROM rounds WHERE n = changed.round)',
    voices: '(SELECT project_id FROM rounds WHERE n = changed.round)',
  }[table];
  // A project that is being deleted has no marks any more: its rows are none that count.
  return `
    CREATE OR REPLACE FUNCTION polku_count_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      changed ${table}%ROWTYPE;
      project TEXT;
    BEGIN
      IF TG_OP = 'DELETE' THEN changed := OLD; ELSE changed := NEW; END IF;
      project := ${project ?? 'changed.project_id'};
      IF TG_OP = 'DELETE' THEN
        UPDATE project_marks SET ${mark} = ${mark} + 1 WHERE project_id = project;
      ELSIF project IS NOT NULL THEN
        INSERT INTO project_marks (project_id, ${mark}) VALUES (project, 1)
          ON CONFLICT (project_id) DO UPDATE SET ${mark} = project_marks.${mark} + 1;
      END IF;
      RETURN NULL;
    END $$;
    CREATE OR REPLACE TRIGGER polku_count_${table}
      AFTER INSERT OR DELETE OR UPDATE${columns ? ` OF ${columns.join(', ')}` : ''} ON ${table}
      FOR EACH ROW EXECUTE FUNCTION polku_count_${table}();`;
}
