/**
 * Import rules as data, checked by boundaries.mjs. The row with the longest matching `room` decides alone; a file in no room
 * is an error. Type imports count like all others. Cycles are forbidden everywhere: between files, and between the parts of a
 * folder.
 */
const ANY = 'any';

/** What `shared` offers to product code; its `testing` is not among it. */
const SHARED = [
  'kernel',
  'boards',
  'portraits',
  'project',
  'example',
  'findings',
  'formats',
  'history',
  'i18n',
  'discussion',
  'workshop',
].map((name) => `shared/src/${name}`);
const SERVER = ['transport', 'rooms', 'log', 'fanout', 'access', 'jobs', 'workshop'].map(
  (name) => `server/src/${name}`,
);
const NEUTRAL = ['shared/src/kernel', 'shared/src/i18n'];
/** Reads boards through their registry, never one kind by name. */
const REGISTRY = [...NEUTRAL, 'shared/src/boards/index.ts'].concat(
  ['project', 'findings', 'formats', 'history', 'discussion', 'workshop'].map((name) => `shared/src/${name}`),
);
const APP = [
  'app',
  'kernel',
  'features',
  'comments',
  'findings',
  'formats',
  'people',
  'answering',
  'reveal',
  'ui',
  'boards/index.ts',
]
  .map((name) => `client/src/${name}`)
  .concat(REGISTRY, 'shared/src/example');
/** Calls of the server by themselves, without a session. */
const SERVER_CALLS = ['server-call', 'retry-delay'].map((name) => `client/src/kernel/session/${name}.ts`);
/** What phones may load of `shared`: a whole catalogue is larger than their page. */
const PHONE_SHARED = ['en', 'fi']
  .flatMap((locale) => ['phone', 'phone-page', 'rounds'].map((name) => `shared/src/i18n/${locale}/${name}.ts`))
  .concat('shared/src/kernel', 'shared/src/i18n/small-translator.ts');
const YJS = ['shared/src/kernel', 'shared/src/testing', 'client/src/kernel/session', 'server/src/testing'].concat(
  ['rooms', 'log', 'jobs'].map((name) => `server/src/${name}`),
);

/**
 * `room`: a folder or file; `*` stands for one folder; `flat` rows hold only for the files directly in the folder.
 * `sees`: folders or files it may import from; `$1` is what `*` stood for.
 * `packages`: npm packages it may import (`ANY` or a list; `@scope/*` is allowed); `node`: may it import Node's own.
 * `why`: the rule in words; it ends every message about the row.
 */
export const ROOMS = [
  // shared: pure TypeScript
  {
    room: 'shared/src/kernel',
    sees: ['shared/src/kernel'],
    packages: ['yjs', 'y-protocols', 'lib0', 'fractional-indexing', 'zod'],
    why: 'shared/kernel knows Yjs and the validator only, and no board kind',
  },
  {
    room: 'shared/src/boards/*',
    sees: ['shared/src/boards/$1', 'shared/src/portraits', 'shared/src/kernel'],
    packages: ['zod'],
    why: 'a board kind sees the kernel and portraits, never a sibling',
  },
  {
    room: 'shared/src/portraits',
    sees: ['shared/src/portraits', 'shared/src/kernel'],
    packages: ['zod'],
    why: 'how people look knows no kind of board',
  },
  {
    room: 'shared/src/boards/*/testing',
    sees: ['shared/src/boards/$1', 'shared/src/testing', ...NEUTRAL],
    packages: ANY,
    node: true,
    why: 'what the tests of a kind stand on sees its kind and shared/testing',
  },
  {
    room: 'shared/src/boards/index.ts',
    sees: ['shared/src/boards', 'shared/src/kernel'],
    packages: [],
    why: 'the registry of kinds only collects them',
  },
  {
    room: 'shared/src/boards/conformance.test.ts',
    sees: ['shared/src/testing', ...SHARED],
    packages: ANY,
    node: true,
    why: 'the conformance suite tries every kind with everything that reads kinds',
  },
  {
    room: 'shared/src/boards',
    flat: true,
    sees: ['shared/src/kernel'],
    packages: [],
    why: 'only boards/index.ts sees all kinds',
  },
  {
    room: 'shared/src/project',
    sees: ['shared/src/project', 'shared/src/kernel', 'shared/src/boards/index.ts'],
    packages: [],
    why: 'commands of the project see the kernel and the registry of kinds, no kind by name',
  },
  {
    room: 'shared/src/example',
    sees: ['shared/src/example', 'shared/src/kernel', 'shared/src/boards'],
    packages: [],
    why: 'the example is content: records of the project and of boards',
  },
  {
    room: 'shared/src/findings',
    sees: ['shared/src/findings', 'shared/src/kernel', 'shared/src/boards'],
    packages: [],
    why: 'findings read kernel and boards',
  },
  {
    room: 'shared/src/discussion',
    sees: ['shared/src/discussion', 'shared/src/kernel'],
    packages: ['zod'],
    why: 'the discussion is a document of its own: it names boards and figures by id and knows none',
  },
  {
    room: 'shared/src/workshop',
    sees: ['shared/src/workshop', 'shared/src/kernel'],
    packages: ['zod'],
    why: 'the workshop is a document of its own: what is asked and what answers add up to knows no kind of board',
  },
  ...['from-board', 'write'].map((name) => ({
    room: `shared/src/workshop/${name}`,
    sees: ['workshop', 'kernel', 'boards', 'findings', 'project'].map((folder) => `shared/src/${folder}`),
    packages: [],
    why: 'items come out of boards, and what was revealed goes into them, by the boards\u2019 own commands',
  })),
  {
    room: 'shared/src/workshop/kinds/forms.ts',
    sees: ['shared/src/kernel'],
    packages: [],
    why: 'phones load how a question reads, and nothing else of the workshop',
  },
  {
    room: 'shared/src/formats',
    sees: ['shared/src/formats', ...NEUTRAL],
    packages: ['papaparse', 'zod'],
    why: 'a format reads Outline or Scene from the kernel, never a board kind',
  },
  {
    room: 'shared/src/history',
    sees: ['shared/src/history', 'shared/src/project', ...NEUTRAL, 'shared/src/boards/index.ts'],
    packages: [],
    why: 'the history compares, restores and copies records of boards by their registry, no kind by name',
  },
  {
    room: 'shared/src/i18n',
    sees: NEUTRAL,
    packages: ['@lingui/*'],
    why: 'messages know Lingui, and the contracts of the kernel that they fulfil',
  },
  {
    room: 'shared/src/testing',
    sees: ['shared/src/testing', ...SHARED],
    packages: ANY,
    node: true,
    why: 'shared/testing sees shared',
  },

  // client
  {
    room: 'client/src/app',
    sees: APP,
    packages: ANY,
    why: 'app sees client and shared, but of board kinds only their registries',
  },
  {
    room: 'client/src/app/print-board.test.ts',
    sees: [...APP, 'client/src/boards'],
    packages: ANY,
    why: 'what a board looks like on paper is tried with a journey',
  },
  {
    room: 'client/src/app/color-names.test.ts',
    sees: [...APP, 'shared/src/boards'],
    packages: ANY,
    why: 'the names of all colours are tried in one place',
  },
  {
    room: 'client/src',
    flat: true,
    sees: ['client/src/app', 'client/src/ui'],
    packages: ANY,
    why: 'entry files boot app',
  },
  {
    room: 'client/src/kernel',
    sees: ['client/src/kernel', 'client/src/ui', ...NEUTRAL],
    packages: ANY,
    why: 'client/kernel knows no board kind and no feature',
  },
  {
    room: 'client/src/boards/*',
    sees: [
      'client/src/boards/$1',
      'client/src/kernel',
      'client/src/ui',
      'client/src/findings',
      'client/src/people',
      'client/src/portraits',
      'shared/src/boards/$1',
      'shared/src/portraits',
      'shared/src/boards/finding-record.ts',
      'shared/src/findings',
      'shared/src/project',
      'shared/src/formats',
    ].concat(NEUTRAL),
    packages: ANY,
    why: 'a board view sees client/kernel, client/ui, findings and its own kind in shared, never a sibling',
  },
  {
    room: 'client/src/boards/*/testing',
    sees: [
      'client/src/boards/$1',
      'client/src/kernel',
      'client/src/ui',
      'shared/src/boards/$1',
      'shared/src/testing',
    ].concat('shared/src/boards/finding-record.ts', 'shared/src/project', NEUTRAL),
    packages: ANY,
    node: true,
    why: 'what the tests of a view stand on sees its kind and shared/testing',
  },
  {
    room: 'client/src/boards/index.ts',
    sees: ['client/src/boards', 'client/src/kernel', 'shared/src/boards', ...NEUTRAL],
    packages: ANY,
    why: 'the registry of views only collects them',
  },
  {
    room: 'client/src/boards',
    flat: true,
    sees: ['client/src/kernel', 'client/src/ui', ...NEUTRAL],
    packages: ANY,
    why: 'only boards/index.ts sees all views',
  },
  {
    room: 'client/src/portraits',
    sees: ['client/src/portraits', 'client/src/kernel', 'shared/src/portraits', ...NEUTRAL],
    packages: ANY,
    why: 'a portrait on screen knows no kind of board',
  },
  {
    room: 'client/src/people',
    sees: ['client/src/people', 'client/src/kernel', 'client/src/ui', 'shared/src/project', ...NEUTRAL],
    packages: ANY,
    why: 'how an owner is chosen knows no kind of board',
  },
  {
    room: 'client/src/findings',
    sees: [
      'client/src/findings',
      'client/src/people',
      'client/src/kernel',
      'client/src/ui',
      'shared/src/findings',
    ].concat('shared/src/boards/finding-record.ts', NEUTRAL),
    packages: ANY,
    why: 'what boards of every kind show of findings knows no kind',
  },
  {
    room: 'client/src/answering',
    sees: [
      'client/src/answering',
      ...SERVER_CALLS,
      'client/src/kernel/words/words.tsx',
      'shared/src/workshop/kinds/forms.ts',
      ...PHONE_SHARED,
    ],
    packages: ['react'],
    why: 'the forms of rounds are loaded by phones: no document, no canvas, no component library, and no whole catalogue',
  },
  {
    room: 'client/src/phone',
    sees: [
      'client/src/phone',
      'client/src/answering',
      ...SERVER_CALLS,
      'client/src/kernel/session/workshop-api.ts',
      'client/src/kernel/session/members-api.ts',
      'client/src/kernel/workshop/chime.ts',
      'client/src/kernel/workshop/step-clock.ts',
      'client/src/kernel/local-preferences.ts',
      'client/src/kernel/words/words.tsx',
      'client/src/ui/tokens.css',
      'shared/src/workshop',
      ...PHONE_SHARED,
    ],
    packages: ['react', 'react-dom'],
    why: 'the phone page is small: it sees the forms, the server\u2019s calls and words, and nothing that draws or syncs a document',
  },
  {
    room: 'client/src/comments',
    sees: ['comments', 'findings', 'people', 'kernel', 'ui'].map((name) => `client/src/${name}`).concat(REGISTRY),
    packages: ANY,
    why: 'comments are about places by id and words, and know no board kind; the app leads to places',
  },
  {
    room: 'client/src/comments/testing',
    sees: ['comments', 'kernel', 'ui'].map((name) => `client/src/${name}`).concat(REGISTRY, 'shared/src/testing'),
    packages: ANY,
    node: true,
    why: 'what the tests of comments stand on sees shared/testing',
  },
  {
    room: 'client/src/reveal',
    sees: ['client/src/reveal', 'client/src/kernel', 'client/src/ui', 'shared/src/workshop', ...NEUTRAL],
    packages: ANY,
    why: 'what a round has brought is drawn of its setup and result alone; it knows no board kind and no server',
  },
  {
    room: 'client/src/reveal/testing',
    sees: ['client/src/reveal', 'client/src/kernel', 'client/src/ui', 'shared/src/testing', ...SHARED],
    packages: ANY,
    node: true,
    why: 'what the tests of reveals stand on sees the example and shared/testing',
  },
  {
    room: 'client/src/features',
    sees: ['client/src/features', 'client/src/kernel', 'client/src/ui', 'client/src/formats', ...REGISTRY],
    packages: ANY,
    why: 'features never import boards',
  },
  {
    room: 'client/src/features/workshop',
    sees: ['features/workshop', 'answering', 'reveal', 'kernel', 'ui']
      .map((name) => `client/src/${name}`)
      .concat(REGISTRY),
    packages: ANY,
    why: 'the workshop beside the board sees the forms of rounds and their pictures; the app gives it the boards',
  },
  {
    room: 'client/src/formats',
    sees: ['client/src/formats', 'client/src/kernel', 'client/src/ui', 'shared/src/formats', ...NEUTRAL],
    packages: ANY,
    why: 'a format draws what the kernel describes, never a board kind',
  },
  {
    room: 'client/src/ui',
    sees: ['client/src/ui', 'shared/src/i18n'],
    packages: ANY,
    why: 'ui has no domain words',
  },
  {
    room: 'client/src/testing',
    sees: ['client/src', ...SHARED, 'shared/src/testing'],
    packages: ANY,
    node: true,
    why: 'client/testing sees client and shared',
  },

  // server
  {
    room: 'server/src',
    flat: true,
    sees: ['server/src', ...SHARED],
    packages: ANY,
    node: true,
    why: 'the composition root sees server and shared',
  },
  {
    room: 'server/src/transport',
    sees: [...SERVER, ...SHARED],
    packages: ANY,
    node: true,
    why: 'transport sees the server rooms and shared',
  },
  {
    room: 'server/src/rooms',
    sees: ['server/src/rooms', 'server/src/log', 'server/src/fanout', 'shared/src/kernel'],
    packages: ANY,
    node: true,
    why: 'server/rooms sees log, what nodes tell each other and, of shared, the kernel only',
  },
  {
    room: 'server/src/log',
    sees: ['server/src/log', 'shared/src/kernel'],
    packages: ANY,
    node: true,
    why: 'server/log stores what it is given and knows nobody above it',
  },
  {
    room: 'server/src/fanout',
    sees: ['server/src/fanout', 'server/src/log', 'shared/src/kernel'],
    packages: ANY,
    node: true,
    why: 'server/fanout carries notes between nodes and knows nothing of those who write and read them',
  },
  {
    room: 'server/src/access',
    sees: ['server/src/access', 'shared/src/kernel'],
    packages: ANY,
    node: true,
    why: 'server/access makes and checks secrets and knows nobody above it',
  },
  {
    room: 'server/src/workshop',
    sees: ['server/src/workshop', 'server/src/log', 'server/src/fanout', 'server/src/access', 'shared/src/kernel'],
    packages: [],
    node: true,
    why: 'server/workshop runs steps and rounds over the log, and knows no document, no HTTP and no kind of round',
  },
  {
    room: 'server/src/jobs',
    sees: ['server/src/jobs', 'server/src/log', 'server/src/rooms', 'server/src/access', 'shared/src/kernel'],
    packages: ANY,
    node: true,
    why: 'server/jobs sees log, rooms, access and the kernel',
  },
  {
    room: 'server/src/commands',
    sees: ['server/src', 'shared/src/kernel'],
    packages: [],
    node: true,
    why: 'a command calls what the server is made of, and holds no rules of its own',
  },
  {
    room: 'server/bin',
    sees: ['server/dist'],
    packages: [],
    node: true,
    why: 'the program only loads what was built',
  },
  {
    room: 'server/src/testing',
    sees: ['server/src', ...SHARED, 'shared/src/testing'],
    packages: ANY,
    node: true,
    why: 'server/testing sees server and shared',
  },

  // tools
  {
    room: 'client',
    flat: true,
    sees: ['client'],
    packages: ANY,
    node: true,
    why: 'a tool config sees its own package',
  },
  {
    room: 'server',
    flat: true,
    sees: ['server'],
    packages: ANY,
    node: true,
    why: 'a tool config sees its own package',
  },
  {
    room: 'shared',
    flat: true,
    sees: ['shared'],
    packages: ANY,
    node: true,
    why: 'a tool config sees its own package',
  },
  {
    room: 'e2e',
    sees: ['e2e', '.ci/find-chromium.mjs', '.ci/find-firefox.mjs', 'server/dist', 'shared/src/testing', ...SHARED],
    packages: ANY,
    node: true,
    why: 'e2e uses the product from outside: no insides of client or server',
  },
  {
    room: 'e2e/judge',
    sees: ['e2e/judge'],
    packages: ANY,
    node: true,
    why: 'the judge trusts the wire and the store alone, so it shares no code with the product',
  },
  {
    room: 'e2e/hostile',
    sees: ['e2e/hostile', 'e2e/judge'],
    packages: ANY,
    node: true,
    why: 'attackers know the wire alone, and trust no code of the product',
  },
];

/** Packages that only the named rooms may touch, so that each can be replaced in one place. Tests and e2e are free. */
export const QUARANTINE = [
  {
    packages: ['@xyflow/react', '@xyflow/system'],
    only: ['client/src/kernel/canvas'],
    why: 'React Flow is in quarantine',
  },
  { packages: ['dexie'], only: ['client/src/kernel/storage'], why: 'Dexie is in quarantine' },
  {
    packages: ['ws'],
    only: ['server/src/transport', 'server/src/testing'],
    why: 'the WebSocket library is in quarantine',
  },
  { packages: ['yjs'], only: YJS, why: 'Yjs is in quarantine' },
  {
    packages: ['y-protocols', 'lib0'],
    only: [...YJS, 'server/src/transport'],
    why: 'Yjs is in quarantine, its wire format too',
  },
  {
    packages: ['y-websocket'],
    only: ['client/src/kernel/session', 'server/src/testing'],
    why: 'the sync client is in quarantine',
  },
];

/**
 * What a test may import on top of its room: any package, Node, and these. `$package` is its own package. Tests of the
 * packages in `free` compose what they try from their whole package.
 */
export const TESTS = {
  files: /\.test\.tsx?$/,
  sees: ['$package/src/testing', 'shared/src/testing', 'shared/src/boards/index.ts', ...NEUTRAL],
  free: ['shared', 'server'],
};
